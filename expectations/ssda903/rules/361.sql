/*
title: Police protection for more than three days
message: Police protection (L1) ends after 72 hours by law. Correct the dates, or give the legal status that followed.
level: error
topic: legal-status
tables: [episodes]
fields: [decom, ls, dec]
first_year: 2024/25

examples:
  - why: four days, in one episode or in two that meet, or still open on 31 March
    episodes:
      - {child: "1", decom: 03/06/2025, dec: 05/06/2025, ls: L1}
      - {child: "1", decom: 01/06/2025, dec: 03/06/2025, ls: L1}
      - {child: "2", decom: 01/06/2025, dec: 05/06/2025, ls: L1}
      - {child: "3", decom: 27/03/2026, dec: "", ls: L1}
      - {child: "3", decom: 01/06/2025, dec: 04/06/2025, ls: L1}
    flags: {episodes: [0, 1, 2, 3]}
  - why: three days, with a gap or another legal status between them
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 04/06/2025, ls: L1}
      - {child: "1", decom: 04/06/2025, dec: 20/06/2025, ls: L2}
      - {child: "1", decom: 21/06/2025, dec: 23/06/2025, ls: L1}
      - {child: "1", decom: 24/06/2025, dec: 26/06/2025, ls: L1}
      - {child: "2", decom: 28/03/2026, dec: "", ls: L1}
      - {child: "3", decom: 01/06/2025, dec: 31/06/2025, ls: L1}
      - {child: "4", decom: 31/06/2025, dec: 20/07/2025, ls: L1}
    flags: {}
*/
select row_id as episodes

from legal_status_in_a_row('L1')

where days > 3
