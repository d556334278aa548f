/*
title: Temporary placement in short breaks
message: Temporary placements (T0 to T4) are not recorded for short breaks (V3, V4). Correct the placement or the
  legal status.
level: error
topic: legal-status
tables: [episodes]
fields: [ls, place]
first_year: 2024/25

examples:
  - why: both together
    episodes: [{child: "1", ls: V3, place: T2}, {child: "2", ls: V4, place: T0}]
    flags: {episodes: [0, 1]}
  - why: only one of the two
    episodes:
      - {child: "1", ls: V3, place: U6}
      - {child: "2", ls: C2, place: T2}
      - {child: "3", ls: "", place: T2}
    flags: {}
*/
select row_id as episodes

from episodes

where is_short_break(ls) and is_temporary(place)
