/*
title: Mother or review fields for a child with short breaks only
message: This child had short breaks (V3, V4) only, so leave the mother field blank and take out the reviews, or check
  the legal statuses.
level: query
topic: legal-status
tables: [episodes, header, reviews]
fields: [mother, ls, review, review_code]
first_year: 2024/25

examples:
  - why: a review day or code is given; a review row without either, and other children, are not at fault
    header: [{child: "2"}, {child: "1"}]
    episodes:
      - {child: "1", ls: V4}
      - {child: "1", ls: V3}
      - {child: "2", ls: V4}
    reviews:
      - {child: "1", review: 01/09/2025}
      - {child: "1", review_code: PN1}
      - {child: "1", review: "", review_code: ""}
      - {child: "1", review: 31/09/2025, review_code: ""}
    flags: {header: [1], episodes: [0, 1], reviews: [0, 1]}
  - why: the mother field is given, if only as 0, with no review; or a review without a header
    header: [{child: "1", mother: "0"}]
    episodes: [{child: "1", ls: V4}, {child: "2", ls: V4}]
    reviews: [{child: "2", review: 01/09/2025}]
    flags: {header: [0], episodes: [0, 1], reviews: [0]}
  - why: another legal status or none beside the short breaks, nothing given, or rows of nobody
    header:
      - {child: "1", mother: "0"}
      - {child: "2", mother: "0"}
      - {child: "3", mother: ""}
      - {child: "4", mother: "1"}
      - {child: "", mother: "1"}
    episodes:
      - {child: "1", ls: V4}
      - {child: "1", ls: C2}
      - {child: "2", ls: V4}
      - {child: "2", ls: ""}
      - {child: "3", ls: V4}
      - {child: "", ls: V4}
    reviews:
      - {child: "1", review: 01/09/2025, review_code: PN1}
      - {child: "2", review: 01/09/2025, review_code: PN1}
      - {child: "4", review: 01/09/2025, review_code: PN1}
      - {child: "", review: 01/09/2025, review_code: PN1}
    flags: {}
*/
with

short_breaks_only as (

    select child

    from episodes

    group by child

    having bool_and(is_short_break(ls))

),

held_reviews as (

    select
        child,
        row_id

    from reviews

    where review is not null or review_code is not null

)

select
    episodes.row_id as episodes,
    header.row_id as header,
    held_reviews.row_id as reviews

from short_breaks_only

inner join episodes on short_breaks_only.child = episodes.child

left join header on short_breaks_only.child = header.child

left join held_reviews on short_breaks_only.child = held_reviews.child

where header.mother is not null or held_reviews.row_id is not null
