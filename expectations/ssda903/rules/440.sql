/*
title: Review code for a child under 4
message: Review code PN0 is for children under 4, and this child was older at the review. Correct the code or the date.
level: error
topic: reviews
tables: [reviews]
fields: [dob, review, review_code]
first_year: 2024/25

examples:
  - why: reviewed on the 4th birthday
    reviews: [{child: "1", dob: 01/06/2021, review: 01/06/2025, review_code: PN0}]
    flags: {reviews: [0]}
  - why: reviewed the day before, with another code, or on an unknown day or at an unknown age
    reviews:
      - {child: "1", dob: 02/06/2021, review: 01/06/2025, review_code: PN0}
      - {child: "2", dob: 01/06/2020, review: 01/06/2025, review_code: PN1}
      - {child: "3", dob: 01/06/2020, review: 01/06/2025, review_code: ""}
      - {child: "4", dob: 01/06/2020, review: 31/06/2025, review_code: PN0}
      - {child: "5", dob: "", review: 01/06/2025, review_code: PN0}
    flags: {}
*/
select row_id as reviews

from reviews

where
    review_code = 'PN0'
    and review >= birthday(dob, 4)
