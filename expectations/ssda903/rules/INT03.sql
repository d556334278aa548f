/*
title: Child in Episodes is not in the Header
message: This child is in Episodes but has no row in the Header. Add the child to the Header, or correct the identifier.
level: error
topic: integrity
tables: [episodes, header]
fields: [child]
first_year: 2024/25

examples:
  - why: each row of a child who is not in the Header, or of nobody
    episodes: [{child: "2"}, {child: "1"}, {child: "2"}, {child: ""}]
    header: [{child: "1"}, {child: ""}]
    flags: {episodes: [0, 2, 3]}
  - why: in the Header, spaces aside, once or twice
    episodes: [{child: " 1 "}, {child: "2"}]
    header: [{child: "2"}, {child: "1"}, {child: "1"}]
    flags: {}
*/
select episodes.row_id as episodes

from episodes

left join header on episodes.child = header.child

where header.child is null
