/*
title: Detention under PACE for more than 21 days
message: Detention in local authority accommodation under PACE (J2) is short, and this lasted more than 21 days. Check
  the dates and the legal status.
level: error
topic: legal-status
tables: [episodes]
fields: [ls, decom, dec]
first_year: 2024/25

examples:
  - why: twenty-two days, in one episode or in two that meet, or still open on 31 March
    episodes:
      - {child: "1", decom: 11/06/2025, dec: 23/06/2025, ls: J2}
      - {child: "1", decom: 01/06/2025, dec: 11/06/2025, ls: J2}
      - {child: "2", decom: 01/06/2025, dec: 23/06/2025, ls: J2}
      - {child: "3", decom: 09/03/2026, dec: "", ls: J2}
    flags: {episodes: [0, 1, 2, 3]}
  - why: twenty-one days and, after a gap, twenty-one more
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 22/06/2025, ls: J2}
      - {child: "1", decom: 23/06/2025, dec: 14/07/2025, ls: J2}
      - {child: "1", decom: 14/07/2025, dec: 14/09/2025, ls: J1}
      - {child: "2", decom: 10/03/2026, dec: "", ls: J2}
      - {child: "3", decom: 01/06/2025, dec: 31/06/2025, ls: J2}
    flags: {}
*/
select row_id as episodes

from legal_status_together('J2')

where days > 21
