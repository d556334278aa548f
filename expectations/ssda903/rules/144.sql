/*
title: Legal status is not an accepted code
message: Choose the legal status from the DfE's list.
level: error
topic: legal-status
tables: [episodes]
fields: [ls]
first_year: 2024/25

examples:
  - why: a code that has ended
    episodes:
      - {child: "1", ls: V1}
      - {child: "2", ls: C2}
    flags: {episodes: [0]}
  - why: each accepted code, and a blank
    episodes:
      - {child: "1", ls: C1}
      - {child: "2", ls: C2}
      - {child: "3", ls: D1}
      - {child: "4", ls: E1}
      - {child: "5", ls: V2}
      - {child: "6", ls: V3}
      - {child: "7", ls: V4}
      - {child: "8", ls: J1}
      - {child: "9", ls: J2}
      - {child: "10", ls: J3}
      - {child: "11", ls: L1}
      - {child: "12", ls: L2}
      - {child: "13", ls: L3}
      - {child: "14", ls: null}
    flags: {}
*/
select row_id as episodes

from episodes

where ls not in ('C1', 'C2', 'D1', 'E1', 'V2', 'V3', 'V4', 'J1', 'J2', 'J3', 'L1', 'L2', 'L3')
