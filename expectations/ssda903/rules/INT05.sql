/*
title: Child in OC2 is not in the Header
message: This child is in OC2 but has no row in the Header. Add the child to the Header, or correct the identifier.
level: error
topic: integrity
tables: [oc2, header]
fields: [child]
first_year: 2024/25

examples:
  - why: each row of a child who is not in the Header, or of nobody
    oc2: [{child: "2"}, {child: "1"}, {child: "2"}, {child: ""}]
    header: [{child: "1"}, {child: ""}]
    flags: {oc2: [0, 2, 3]}
  - why: in the Header, spaces aside, once or twice
    oc2: [{child: " 1 "}, {child: "2"}]
    header: [{child: "2"}, {child: "1"}, {child: "1"}]
    flags: {}
*/
select oc2.row_id as oc2

from oc2

left join header on oc2.child = header.child

where header.child is null
