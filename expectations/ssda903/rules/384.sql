/*
title: Long-term foster care in short breaks
message: Long-term foster care (U1, U4) is not recorded for short breaks (V3, V4). Correct the placement or the legal
  status.
level: error
topic: legal-status
tables: [episodes]
fields: [place, ls]
first_year: 2024/25

examples:
  - why: both together
    episodes: [{child: "1", ls: V4, place: U1}, {child: "2", ls: V3, place: U4}]
    flags: {episodes: [0, 1]}
  - why: only one of the two
    episodes:
      - {child: "1", ls: V4, place: U6}
      - {child: "2", ls: C2, place: U4}
      - {child: "3", ls: "", place: U1}
    flags: {}
*/
select row_id as episodes

from episodes

where is_short_break(ls) and place in ('U1', 'U4')
