/*
title: Episode starts and ends on the same day
message: An episode lasts at least one night. Correct its start or end, or take it out.
level: error
topic: episodes
tables: [episodes]
fields: [decom, dec]
first_year: 2024/25

examples:
  - why: the same day
    episodes: [{child: "1", decom: 01/05/2025, dec: 01/05/2025}]
    flags: {episodes: [0]}
  - why: the next day, the day before, still open, or the same day that cannot be read
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 02/05/2025}
      - {child: "2", decom: 02/05/2025, dec: 01/05/2025}
      - {child: "3", decom: 01/05/2025, dec: ""}
      - {child: "4", decom: "", dec: ""}
      - {child: "5", decom: 31/04/2025, dec: 31/04/2025}
    flags: {}
*/
select row_id as episodes

from episodes

where decom = dec
