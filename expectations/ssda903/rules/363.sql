/*
title: Child assessment order for more than seven days
message: A child assessment order (L3) lasts seven days at most. Check the dates and the legal status.
level: error
topic: legal-status
tables: [episodes]
fields: [ls, decom, dec]
first_year: 2024/25

examples:
  - why: eight days, in one episode or in two that meet, or still open on 31 March
    episodes:
      - {child: "1", decom: 05/06/2025, dec: 09/06/2025, ls: L3}
      - {child: "1", decom: 01/06/2025, dec: 05/06/2025, ls: L3}
      - {child: "2", decom: 01/06/2025, dec: 09/06/2025, ls: L3}
      - {child: "3", decom: 23/03/2026, dec: "", ls: L3}
    flags: {episodes: [0, 1, 2, 3]}
  - why: seven days and, after a gap, seven more
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 08/06/2025, ls: L3}
      - {child: "1", decom: 09/06/2025, dec: 16/06/2025, ls: L3}
      - {child: "1", decom: 16/06/2025, dec: 26/07/2025, ls: C1}
      - {child: "2", decom: 24/03/2026, dec: "", ls: L3}
      - {child: "3", decom: 01/06/2025, dec: 31/06/2025, ls: L3}
    flags: {}
*/
select row_id as episodes

from legal_status_together('L3')

where days > 7
