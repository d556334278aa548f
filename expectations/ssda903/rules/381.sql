/*
title: Care ends from a temporary placement
message: Care cannot end straight from a temporary placement (T0 to T4). Add the return to the usual placement, or
  correct REC.
level: error
topic: placement
tables: [episodes]
fields: [place, rec]
first_year: 2024/25

examples:
  - why: any other ending than X1
    episodes: [{child: "1", place: T1, rec: E4A}]
    flags: {episodes: [0]}
  - why: another episode follows, the episode is open, or the placement is not temporary
    episodes:
      - {child: "1", place: T1, rec: X1}
      - {child: "2", place: T1, rec: ""}
      - {child: "3", place: U4, rec: E4A}
    flags: {}
*/
select row_id as episodes

from episodes

where
    is_temporary(place)
    and rec <> 'X1'
