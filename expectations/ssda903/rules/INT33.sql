/*
title: More than one row for a child in OC2
message: OC2 holds one row a child, and this child has several. Keep the row that is right.
level: error
topic: integrity
tables: [oc2]
fields: [child]
first_year: 2024/25

examples:
  - why: two rows of one child, the first flagged too, and three of another
    oc2:
      - {child: a1}
      - {child: "2"}
      - {child: A1}
      - {child: "3"}
      - {child: "3"}
      - {child: "3"}
    flags: {oc2: [0, 2, 3, 4, 5]}
  - why: one row each
    oc2:
      - {child: "1"}
      - {child: "2"}
    flags: {}
  - why: rows without a child are not one child's
    oc2:
      - {child: ""}
      - {child: ""}
    flags: {}
*/
select row_id as oc2

from oc2

where child in (
    select same.child
    from oc2 as same
    group by same.child
    having count(*) > 1
)
