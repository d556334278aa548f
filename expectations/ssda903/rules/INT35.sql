/*
title: More than one row for a child in PrevPerm
message: PrevPerm holds one row a child, and this child has several. Keep the row that is right.
level: error
topic: integrity
tables: [prev_perm]
fields: [child]
first_year: 2024/25

examples:
  - why: two rows of one child, the first flagged too, and three of another
    prev_perm:
      - {child: a1}
      - {child: "2"}
      - {child: A1}
      - {child: "3"}
      - {child: "3"}
      - {child: "3"}
    flags: {prev_perm: [0, 2, 3, 4, 5]}
  - why: one row each
    prev_perm:
      - {child: "1"}
      - {child: "2"}
    flags: {}
  - why: rows without a child are not one child's
    prev_perm:
      - {child: ""}
      - {child: ""}
    flags: {}
*/
select row_id as prev_perm

from prev_perm

where child in (
    select same.child
    from prev_perm as same
    group by same.child
    having count(*) > 1
)
