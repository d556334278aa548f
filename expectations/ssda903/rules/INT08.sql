/*
title: Child in Reviews is not in the Header
message: This child is in Reviews but has no row in the Header. Add the child to the Header, or correct the identifier.
level: error
topic: integrity
tables: [reviews, header]
fields: [child]
first_year: 2024/25

examples:
  - why: each row of a child who is not in the Header, or of nobody
    reviews: [{child: "2"}, {child: "1"}, {child: "2"}, {child: ""}]
    header: [{child: "1"}, {child: ""}]
    flags: {reviews: [0, 2, 3]}
  - why: in the Header, spaces aside, once or twice
    reviews: [{child: " 1 "}, {child: "2"}]
    header: [{child: "2"}, {child: "1"}, {child: "1"}]
    flags: {}
*/
select reviews.row_id as reviews

from reviews

left join header on reviews.child = header.child

where header.child is null
