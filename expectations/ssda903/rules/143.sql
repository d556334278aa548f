/*
title: Reason for new episode is not an accepted code
message: Choose why the episode began from S, L, P, T, B and U.
level: error
topic: episodes
tables: [episodes]
fields: [rne]
first_year: 2024/25

examples:
  - why: a code that does not exist
    episodes:
      - {child: "1", rne: X}
      - {child: "2", rne: S}
    flags: {episodes: [0]}
  - why: each accepted code, and a blank
    episodes:
      - {child: "1", rne: S}
      - {child: "2", rne: P}
      - {child: "3", rne: L}
      - {child: "4", rne: T}
      - {child: "5", rne: U}
      - {child: "6", rne: B}
      - {child: "7", rne: null}
    flags: {}
*/
select row_id as episodes

from episodes

where rne not in ('S', 'P', 'L', 'T', 'U', 'B')
