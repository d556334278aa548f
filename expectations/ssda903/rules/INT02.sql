/*
title: Child in PlacedAdoption is not in the Header
message: This child is in PlacedAdoption but has no row in the Header. Add the child to the Header, or correct the
  identifier.
level: error
topic: integrity
tables: [placed_adoption, header]
fields: [child]
first_year: 2024/25

examples:
  - why: each row of a child who is not in the Header, or of nobody
    placed_adoption: [{child: "2"}, {child: "1"}, {child: "2"}, {child: ""}]
    header: [{child: "1"}, {child: ""}]
    flags: {placed_adoption: [0, 2, 3]}
  - why: in the Header, spaces aside, once or twice
    placed_adoption: [{child: " 1 "}, {child: "2"}]
    header: [{child: "2"}, {child: "1"}, {child: "1"}]
    flags: {}
*/
select placed_adoption.row_id as placed_adoption

from placed_adoption

left join header on placed_adoption.child = header.child

where header.child is null
