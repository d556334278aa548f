/*
title: Legal status of the adopters is not an accepted code
message: Choose the legal status of the adopters from L0, L11, L12, L2, L3 and L4.
level: error
topic: adoption
tables: [ad1]
fields: [ls_adoptr]
first_year: 2024/25

examples:
  - why: a code that has been split, and one past the last
    ad1:
      - {child: "1", ls_adoptr: L1}
      - {child: "2", ls_adoptr: L5}
      - {child: "3", ls_adoptr: L2}
    flags: {ad1: [0, 1]}
  - why: each accepted code, and a blank
    ad1:
      - {child: "1", ls_adoptr: L0}
      - {child: "2", ls_adoptr: L11}
      - {child: "3", ls_adoptr: L12}
      - {child: "4", ls_adoptr: L2}
      - {child: "5", ls_adoptr: L3}
      - {child: "6", ls_adoptr: L4}
      - {child: "7", ls_adoptr: null}
    flags: {}
*/
select row_id as ad1

from ad1

where ls_adoptr not in ('L0', 'L11', 'L12', 'L2', 'L3', 'L4')
