/*
title: Carer's holiday of more than three weeks
message: A temporary placement for the foster carer's holiday (T3) lasts three weeks at most. Correct the dates or the
  placement.
level: error
topic: placement
tables: [episodes]
fields: [decom, dec, place]
first_year: 2024/25

examples:
  - why: twenty-two days
    episodes: [{child: "1", decom: 01/06/2025, dec: 23/06/2025, place: T3}]
    flags: {episodes: [0]}
  - why: twenty-one days, another placement, still open, or an unknown date
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 22/06/2025, place: T3}
      - {child: "2", decom: 01/06/2025, dec: 23/06/2025, place: T2}
      - {child: "3", decom: 01/06/2025, dec: "", place: T3}
      - {child: "4", decom: 01/06/2025, dec: 31/09/2025, place: T3}
      - {child: "5", decom: "", dec: 23/06/2025, place: T3}
    flags: {}
*/
select row_id as episodes

from episodes

where
    place = 'T3'
    and dec - decom > 21
