/*
title: Review without an accepted participation code, or a code without a review
message: Give each review its date and how the child took part, PN0 to PN7.
level: error
topic: reviews
tables: [reviews]
fields: [review_code]
first_year: 2024/25

examples:
  - why: a review without code, with a wrong code, and on a day that cannot be read
    reviews:
      - {child: "1", review: 01/05/2025, review_code: null}
      - {child: "2", review: 01/05/2025, review_code: PN8}
      - {child: "3", review: 31/06/2025, review_code: null}
      - {child: "4", review: 31/06/2025, review_code: PN8}
    flags: {reviews: [0, 1, 2, 3]}
  - why: a code without a date, right or wrong
    reviews:
      - {child: "1", review: null, review_code: PN1}
      - {child: "2", review: null, review_code: PN8}
    flags: {reviews: [0, 1]}
  - why: each accepted code, an unreadable date that is given, and nothing at all
    reviews:
      - {child: "1", review: 01/05/2025, review_code: PN0}
      - {child: "2", review: 01/05/2025, review_code: PN1}
      - {child: "3", review: 01/05/2025, review_code: PN2}
      - {child: "4", review: 01/05/2025, review_code: PN3}
      - {child: "5", review: 01/05/2025, review_code: PN4}
      - {child: "6", review: 01/05/2025, review_code: PN5}
      - {child: "7", review: 01/05/2025, review_code: PN6}
      - {child: "8", review: 31/06/2025, review_code: PN7}
      - {child: "9", review: null, review_code: null}
    flags: {}
*/
select row_id as reviews

from reviews

where
    (review_text is null) <> (review_code is null)
    or review_code not in ('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')
