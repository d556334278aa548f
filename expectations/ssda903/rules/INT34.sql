/*
title: More than one row for a child in OC3
message: OC3 holds one row a child, and this child has several. Keep the row that is right.
level: error
topic: integrity
tables: [oc3]
fields: [child]
first_year: 2024/25

examples:
  - why: two rows of one child, the first flagged too, and three of another
    oc3:
      - {child: a1}
      - {child: "2"}
      - {child: A1}
      - {child: "3"}
      - {child: "3"}
      - {child: "3"}
    flags: {oc3: [0, 2, 3, 4, 5]}
  - why: one row each
    oc3:
      - {child: "1"}
      - {child: "2"}
    flags: {}
  - why: rows without a child are not one child's
    oc3:
      - {child: ""}
      - {child: ""}
    flags: {}
*/
select row_id as oc3

from oc3

where child in (
    select same.child
    from oc3 as same
    group by same.child
    having count(*) > 1
)
