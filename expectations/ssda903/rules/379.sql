/*
title: Other temporary placement of more than seven days
message: A temporary placement for another reason (T4) lasts seven days at most. Correct the dates or the placement.
level: error
topic: placement
tables: [episodes]
fields: [decom, dec, place]
first_year: 2024/25

examples:
  - why: eight days
    episodes: [{child: "1", decom: 01/06/2025, dec: 09/06/2025, place: T4}]
    flags: {episodes: [0]}
  - why: seven days, another placement, still open, or an unknown date
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 08/06/2025, place: T4}
      - {child: "2", decom: 01/06/2025, dec: 09/06/2025, place: T2}
      - {child: "3", decom: 01/06/2025, dec: "", place: T4}
      - {child: "4", decom: 01/06/2025, dec: 31/09/2025, place: T4}
      - {child: "5", decom: "", dec: 09/06/2025, place: T4}
    flags: {}
*/
select row_id as episodes

from episodes

where
    place = 'T4'
    and dec - decom > 7
