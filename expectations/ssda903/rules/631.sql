/*
title: Previous permanence option is not an accepted code
message: Choose the previous permanence option from P1, P2, P3, P4 and Z1.
level: error
topic: permanence
tables: [prev_perm]
fields: [prev_perm]
first_year: 2024/25

examples:
  - why: codes past the last ones
    prev_perm:
      - {child: "1", prev_perm: P5}
      - {child: "2", prev_perm: Z2}
      - {child: "3", prev_perm: P1}
    flags: {prev_perm: [0, 1]}
  - why: each accepted code, and a blank
    prev_perm:
      - {child: "1", prev_perm: P1}
      - {child: "2", prev_perm: P2}
      - {child: "3", prev_perm: P3}
      - {child: "4", prev_perm: P4}
      - {child: "5", prev_perm: Z1}
      - {child: "6", prev_perm: null}
    flags: {}
*/
select prev_perm.row_id as prev_perm

from prev_perm

where prev_perm.prev_perm not in ('P1', 'P2', 'P3', 'P4', 'Z1')
