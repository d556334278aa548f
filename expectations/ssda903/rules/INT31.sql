/*
title: More than one row for a child in AD1
message: AD1 holds one row a child, and this child has several. Keep the row that is right.
level: error
topic: integrity
tables: [ad1]
fields: [child]
first_year: 2024/25

examples:
  - why: two rows of one child, the first flagged too, and three of another
    ad1:
      - {child: a1}
      - {child: "2"}
      - {child: A1}
      - {child: "3"}
      - {child: "3"}
      - {child: "3"}
    flags: {ad1: [0, 2, 3, 4, 5]}
  - why: one row each
    ad1:
      - {child: "1"}
      - {child: "2"}
    flags: {}
  - why: rows without a child are not one child's
    ad1:
      - {child: ""}
      - {child: ""}
    flags: {}
*/
select row_id as ad1

from ad1

where child in (
    select same.child
    from ad1 as same
    group by same.child
    having count(*) > 1
)
