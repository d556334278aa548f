/*
title: Child in Missing is not in the Header
message: This child is in Missing but has no row in the Header. Add the child to the Header, or correct the identifier.
level: error
topic: integrity
tables: [missing, header]
fields: [child]
first_year: 2024/25

examples:
  - why: each row of a child who is not in the Header, or of nobody
    missing: [{child: "2"}, {child: "1"}, {child: "2"}, {child: ""}]
    header: [{child: "1"}, {child: ""}]
    flags: {missing: [0, 2, 3]}
  - why: in the Header, spaces aside, once or twice
    missing: [{child: " 1 "}, {child: "2"}]
    header: [{child: "2"}, {child: "1"}, {child: "1"}]
    flags: {}
*/
select missing.row_id as missing

from missing

left join header on missing.child = header.child

where header.child is null
