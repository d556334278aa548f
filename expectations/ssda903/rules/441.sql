/*
title: Review code is for a child of 4 or over, the child was under 4
message: On the day of this review the child was not yet 4. Correct the date, the date of birth, or use PN0.
level: error
topic: reviews
tables: [reviews]
fields: [dob, review, review_code]
first_year: 2024/25

examples:
  - why: the day before the 4th birthday, with each code that is for a child of 4 or over
    reviews:
      - {child: "1", dob: 10/06/2021, review: 09/06/2025, review_code: PN1}
      - {child: "1", dob: 10/06/2021, review: 09/06/2025, review_code: PN2}
      - {child: "1", dob: 10/06/2021, review: 09/06/2025, review_code: PN3}
      - {child: "1", dob: 10/06/2021, review: 09/06/2025, review_code: PN4}
      - {child: "1", dob: 10/06/2021, review: 09/06/2025, review_code: PN5}
      - {child: "1", dob: 10/06/2021, review: 09/06/2025, review_code: PN6}
      - {child: "1", dob: 10/06/2021, review: 09/06/2025, review_code: PN7}
      - {child: "2", dob: 10/06/2015, review: 09/06/2025, review_code: PN7}
    flags: {reviews: [0, 1, 2, 3, 4, 5, 6]}
  - why: on the 4th birthday
    reviews: [{child: "1", dob: 10/06/2021, review: 10/06/2025, review_code: PN3}]
    flags: {}
  - why: the code for a child under 4, or none
    reviews:
      - {child: "1", dob: 10/06/2021, review: 09/06/2025, review_code: PN0}
      - {child: "2", dob: 10/06/2021, review: 09/06/2025, review_code: ""}
    flags: {}
  - why: a date that cannot be read proves no age
    reviews:
      - {child: "1", dob: 31/06/2021, review: 09/06/2025, review_code: PN3}
      - {child: "2", dob: 10/06/2021, review: "", review_code: PN3}
    flags: {}
*/
select row_id as reviews

from reviews

where
    review_code in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')
    and review < birthday(dob, 4)
