/*
title: Hospital placement of more than six weeks
message: A temporary stay in hospital (T1) lasts six weeks at most. Correct the dates, or record it as a placement of
  its own.
level: error
topic: placement
tables: [episodes]
fields: [decom, dec, place]
first_year: 2024/25

examples:
  - why: forty-three days
    episodes: [{child: "1", decom: 01/06/2025, dec: 14/07/2025, place: T1}]
    flags: {episodes: [0]}
  - why: forty-two days, another placement, still open, or an unknown date
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 13/07/2025, place: T1}
      - {child: "2", decom: 01/06/2025, dec: 14/07/2025, place: T2}
      - {child: "3", decom: 01/06/2025, dec: "", place: T1}
      - {child: "4", decom: 01/06/2025, dec: 31/09/2025, place: T1}
      - {child: "5", decom: "", dec: 14/07/2025, place: T1}
    flags: {}
*/
select row_id as episodes

from episodes

where
    place = 'T1'
    and dec - decom > 42
