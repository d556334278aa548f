/*
title: Date of the decision to place for adoption is not a date
message: Write the date of the decision that the child should be placed for adoption as a real date, DD/MM/YYYY.
level: error
topic: adoption
tables: [placed_adoption]
fields: [date_placed]
first_year: 2024/25

examples:
  - why: a day that does not exist, and a month in words
    placed_adoption:
      - {child: "1", date_placed: 31/06/2025}
      - {child: "2", date_placed: 30 June 2025}
      - {child: "3", date_placed: 30/06/2025}
    flags: {placed_adoption: [0, 1]}
  - why: a real date, and a blank
    placed_adoption:
      - {child: "1", date_placed: 30/06/2025}
      - {child: "2", date_placed: null}
    flags: {}
*/
select row_id as placed_adoption

from placed_adoption

where date_placed is null and date_placed_text is not null
