/*
title: Adoption decision is dated before birth
message: The decision to place for adoption predates the child's birth. Correct whichever date is wrong.
level: error
topic: adoption
tables: [header, placed_adoption]
fields: [date_placed, dob]
first_year: 2024/25

examples:
  - why: decided the day before birth; the other child was older
    header:
      - {child: "1", dob: 10/05/2024}
      - {child: "2", dob: 10/05/2020}
    placed_adoption:
      - {child: "2", date_placed: 09/05/2024}
      - {child: "1", dob: 01/01/2020, date_placed: 09/05/2024}
    flags: {placed_adoption: [1]}
  - why: decided on the day of birth, a date missing on either side, or a child without header
    header:
      - {child: "1", dob: 10/05/2024}
      - {child: "2", dob: 31/06/2024}
      - {child: "3", dob: 10/05/2024}
    placed_adoption:
      - {child: "1", date_placed: 10/05/2024}
      - {child: "2", date_placed: 09/05/2024}
      - {child: "3", date_placed: null}
      - {child: "4", dob: 10/05/2024, date_placed: 09/05/2024}
    flags: {}
*/
select placed_adoption.row_id as placed_adoption

from placed_adoption

inner join header on placed_adoption.child = header.child

where placed_adoption.date_placed < header.dob
