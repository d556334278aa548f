/*
title: Emergency protection for more than 21 days
message: An emergency protection order (L2) lasts 21 days at most. Correct the dates, or give the legal status that
  followed.
level: error
topic: legal-status
tables: [episodes]
fields: [decom, ls, dec]
first_year: 2024/25

examples:
  - why: twenty-two days, in one episode or in two that meet, or still open on 31 March
    episodes:
      - {child: "1", decom: 10/06/2025, dec: 23/06/2025, ls: L2}
      - {child: "1", decom: 01/06/2025, dec: 10/06/2025, ls: L2}
      - {child: "2", decom: 01/06/2025, dec: 23/06/2025, ls: L2}
      - {child: "3", decom: 09/03/2026, dec: "", ls: L2}
    flags: {episodes: [0, 1, 2, 3]}
  - why: twenty-one days, with a gap or another legal status between them
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 22/06/2025, ls: L2}
      - {child: "1", decom: 23/06/2025, dec: 14/07/2025, ls: L2}
      - {child: "1", decom: 14/07/2025, dec: 14/09/2025, ls: C1}
      - {child: "2", decom: 10/03/2026, dec: "", ls: L2}
      - {child: "3", decom: 01/06/2025, dec: 31/06/2025, ls: L2}
    flags: {}
*/
select row_id as episodes

from legal_status_in_a_row('L2')

where days > 21
