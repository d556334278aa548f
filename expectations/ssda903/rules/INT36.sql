/*
title: More than one row for a child in UASC
message: UASC holds one row a child, and this child has several. Keep the row that is right.
level: error
topic: integrity
tables: [uasc]
fields: [child]
first_year: 2024/25

examples:
  - why: two rows of one child, the first flagged too, and three of another
    uasc:
      - {child: a1}
      - {child: "2"}
      - {child: A1}
      - {child: "3"}
      - {child: "3"}
      - {child: "3"}
    flags: {uasc: [0, 2, 3, 4, 5]}
  - why: one row each
    uasc:
      - {child: "1"}
      - {child: "2"}
    flags: {}
  - why: rows without a child are not one child's
    uasc:
      - {child: ""}
      - {child: ""}
    flags: {}
*/
select row_id as uasc

from uasc

where child in (
    select same.child
    from uasc as same
    group by same.child
    having count(*) > 1
)
