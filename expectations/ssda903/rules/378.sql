/*
title: Placed with own parents under section 20
message: A child accommodated under section 20 (V2) is not placed with own parents (P1). Correct the placement or the
  legal status.
level: error
topic: legal-status
tables: [episodes]
fields: [place, ls]
first_year: 2024/25

examples:
  - why: both together
    episodes: [{child: "1", place: P1, ls: V2}]
    flags: {episodes: [0]}
  - why: only one of the two
    episodes:
      - {child: "1", place: P1, ls: C2}
      - {child: "2", place: U4, ls: V2}
      - {child: "3", place: P1, ls: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where place = 'P1' and ls = 'V2'
