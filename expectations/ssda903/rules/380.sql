/*
title: Temporary placement that does not start as a change of placement
message: A temporary placement (T0 to T4) starts with reason for new episode P or B, and never starts care. Correct
  RNE or the placement.
level: error
topic: placement
tables: [episodes]
fields: [place, rne]
first_year: 2024/25

examples:
  - why: another reason, or none
    episodes:
      - {child: "1", place: T0, rne: S}
      - {child: "1", place: T1, rne: L}
      - {child: "1", place: T2, rne: T}
      - {child: "1", place: T3, rne: U}
      - {child: "1", place: T4, rne: ""}
    flags: {episodes: [0, 1, 2, 3, 4]}
  - why: P or B, or a placement that is not temporary
    episodes:
      - {child: "1", place: T1, rne: P}
      - {child: "1", place: T1, rne: B}
      - {child: "2", place: U4, rne: S}
      - {child: "3", place: "", rne: S}
    flags: {}
*/
select row_id as episodes

from episodes

where
    is_temporary(place)
    and coalesce(rne, '') not in ('P', 'B')
