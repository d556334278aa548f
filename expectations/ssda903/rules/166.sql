/*
title: Review date is missing or not a date
message: Give the date of the review as a real date, DD/MM/YYYY.
level: error
topic: reviews
tables: [reviews]
fields: [review]
first_year: 2024/25

examples:
  - why: blank, and a day that does not exist
    reviews:
      - {child: "1", review: null}
      - {child: "2", review: 31/06/2025}
      - {child: "3", review: 30/06/2025}
    flags: {reviews: [0, 1]}
  - why: a real date
    reviews: [{child: "1", review: 01/05/2025}]
    flags: {}
*/
select row_id as reviews

from reviews

where review is null
