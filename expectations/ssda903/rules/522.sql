/*
title: Decision to place ends before it was made
message: The decision to place for adoption is reversed before it was made. Correct one of the two dates.
level: error
topic: adoption
tables: [placed_adoption]
fields: [date_placed, date_placed_ceased]
first_year: 2024/25

examples:
  - why: reversed the day before
    placed_adoption: [{child: "1", date_placed: 20/05/2025, date_placed_ceased: 19/05/2025}]
    flags: {placed_adoption: [0]}
  - why: reversed on the day, or later
    placed_adoption:
      - {child: "1", date_placed: 20/05/2025, date_placed_ceased: 20/05/2025}
      - {child: "2", date_placed: 20/05/2025, date_placed_ceased: 21/05/2025}
    flags: {}
  - why: a date is blank or cannot be read
    placed_adoption:
      - {child: "1", date_placed: "", date_placed_ceased: 19/05/2025}
      - {child: "2", date_placed: 20/05/2025, date_placed_ceased: ""}
      - {child: "3", date_placed: 20/05/2025, date_placed_ceased: 31/04/2025}
    flags: {}
*/
select row_id as placed_adoption

from placed_adoption

where date_placed_ceased < date_placed
