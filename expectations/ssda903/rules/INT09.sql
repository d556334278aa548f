/*
title: Child in UASC is not in the Header
message: This child is in UASC but has no row in the Header. Add the child to the Header, or correct the identifier.
level: error
topic: integrity
tables: [uasc, header]
fields: [child]
first_year: 2024/25

examples:
  - why: each row of a child who is not in the Header, or of nobody
    uasc: [{child: "2"}, {child: "1"}, {child: "2"}, {child: ""}]
    header: [{child: "1"}, {child: ""}]
    flags: {uasc: [0, 2, 3]}
  - why: in the Header, spaces aside, once or twice
    uasc: [{child: " 1 "}, {child: "2"}]
    header: [{child: "2"}, {child: "1"}, {child: "1"}]
    flags: {}
*/
select uasc.row_id as uasc

from uasc

left join header on uasc.child = header.child

where header.child is null
