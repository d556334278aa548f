/*
title: Date of birth in Reviews differs from the Header
message: Reviews gives another date of birth than the Header. Correct whichever is wrong.
level: error
topic: integrity
tables: [reviews, header]
fields: [dob]
first_year: 2024/25

examples:
  - why: another day, on either side of the right one, or from one of two Header rows
    reviews:
      - {child: "1", dob: 05/06/2012}
      - {child: "1", dob: 07/06/2012}
      - {child: "2", dob: 05/06/2012}
      - {child: "3", dob: 06/06/2012}
    header:
      - {child: "3", dob: 06/06/2012}
      - {child: "2", dob: 05/06/2012}
      - {child: "2", dob: 06/06/2012}
      - {child: "1", dob: 06/06/2012}
    flags: {reviews: [0, 1, 2]}
  - why: the same day, a day missing or unreadable in one of the two, or no Header
    reviews:
      - {child: "1", dob: 06/06/2012}
      - {child: "2", dob: ""}
      - {child: "3", dob: 06/06/2012}
      - {child: "4", dob: 31/06/2012}
      - {child: "5", dob: 06/06/2012}
      - {child: "", dob: 06/06/2012}
    header:
      - {child: "1", dob: 06/06/2012}
      - {child: "2", dob: 05/06/2012}
      - {child: "3", dob: 31/06/2012}
      - {child: "4", dob: 05/06/2012}
      - {child: "", dob: 05/06/2012}
    flags: {}
*/
select reviews.row_id as reviews

from reviews

inner join header on reviews.child = header.child

where reviews.dob <> header.dob
