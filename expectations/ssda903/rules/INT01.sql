/*
title: Child in AD1 is not in the Header
message: This child is in AD1 but has no row in the Header. Add the child to the Header, or correct the identifier.
level: error
topic: integrity
tables: [ad1, header]
fields: [child]
first_year: 2024/25

examples:
  - why: each row of a child who is not in the Header, or of nobody
    ad1: [{child: "2"}, {child: "1"}, {child: "2"}, {child: ""}]
    header: [{child: "1"}, {child: ""}]
    flags: {ad1: [0, 2, 3]}
  - why: in the Header, spaces aside, once or twice
    ad1: [{child: " 1 "}, {child: "2"}]
    header: [{child: "2"}, {child: "1"}, {child: "1"}]
    flags: {}
*/
select ad1.row_id as ad1

from ad1

left join header on ad1.child = header.child

where header.child is null
