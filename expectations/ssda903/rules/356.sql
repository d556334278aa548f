/*
title: Episode ends before it starts
message: The end date is before the start date. Correct whichever is wrong.
level: error
topic: episodes
tables: [episodes]
fields: [decom, dec]
first_year: 2024/25

examples:
  - why: ended the day before
    episodes: [{child: "1", decom: 02/05/2025, dec: 01/05/2025}]
    flags: {episodes: [0]}
  - why: ended the same day or later, still open, or an unknown date
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/05/2025}
      - {child: "2", decom: 01/05/2025, dec: 02/05/2025}
      - {child: "3", decom: 01/05/2025, dec: ""}
      - {child: "4", decom: "", dec: 01/05/2025}
      - {child: "5", decom: 01/05/2025, dec: 31/04/2025}
    flags: {}
*/
select row_id as episodes

from episodes

where dec < decom
