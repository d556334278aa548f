/*
title: Date an adoption decision was reversed is not a date
message: Write the date on which the adoption decision was reversed as a real date, DD/MM/YYYY.
level: error
topic: adoption
tables: [placed_adoption]
fields: [date_placed_ceased]
first_year: 2024/25

examples:
  - why: a day zero, and a thirteenth month
    placed_adoption:
      - {child: "1", date_placed_ceased: 00/06/2025}
      - {child: "2", date_placed_ceased: 01/13/2025}
      - {child: "3", date_placed_ceased: 01/12/2025}
    flags: {placed_adoption: [0, 1]}
  - why: a real date, and a decision that stands
    placed_adoption:
      - {child: "1", date_placed_ceased: 30/06/2025}
      - {child: "2", date_placed_ceased: null}
    flags: {}
*/
select row_id as placed_adoption

from placed_adoption

where date_placed_ceased is null and date_placed_ceased_text is not null
