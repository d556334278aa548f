/*
title: More than one row for a child in Header
message: Header holds one row a child, and this child has several. Keep the row that is right.
level: error
topic: integrity
tables: [header]
fields: [child]
first_year: 2024/25

examples:
  - why: two rows of one child, the first flagged too, and three of another
    header:
      - {child: a1}
      - {child: "2"}
      - {child: A1}
      - {child: "3"}
      - {child: "3"}
      - {child: "3"}
    flags: {header: [0, 2, 3, 4, 5]}
  - why: one row each
    header:
      - {child: "1"}
      - {child: "2"}
    flags: {}
  - why: rows without a child are not one child's
    header:
      - {child: ""}
      - {child: ""}
    flags: {}
*/
select row_id as header

from header

where child in (
    select same.child
    from header as same
    group by same.child
    having count(*) > 1
)
