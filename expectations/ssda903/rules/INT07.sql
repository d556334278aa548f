/*
title: Child in PrevPerm is not in the Header
message: This child is in PrevPerm but has no row in the Header. Add the child to the Header, or correct the identifier.
level: error
topic: integrity
tables: [prev_perm, header]
fields: [child]
first_year: 2024/25

examples:
  - why: each row of a child who is not in the Header, or of nobody
    prev_perm: [{child: "2"}, {child: "1"}, {child: "2"}, {child: ""}]
    header: [{child: "1"}, {child: ""}]
    flags: {prev_perm: [0, 2, 3]}
  - why: in the Header, spaces aside, once or twice
    prev_perm: [{child: " 1 "}, {child: "2"}]
    header: [{child: "2"}, {child: "1"}, {child: "1"}]
    flags: {}
*/
select prev_perm.row_id as prev_perm

from prev_perm

left join header on prev_perm.child = header.child

where header.child is null
