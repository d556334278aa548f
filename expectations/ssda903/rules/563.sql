/*
title: End of the plan for adoption without its beginning
message: The end of the decision to place for adoption is recorded, but not when it was made. Enter DATE_PLACED.
level: error
topic: adoption
tables: [placed_adoption]
fields: [date_placed, reason_placed_ceased, date_placed_ceased]
first_year: 2024/25

examples:
  - why: ended with date and reason, even a date nobody can read
    placed_adoption:
      - {child: "1", date_placed_ceased: 11/09/2025, reason_placed_ceased: RD3}
      - {child: "2", date_placed_ceased: 31/09/2025, reason_placed_ceased: RD3}
    flags: {placed_adoption: [0, 1]}
  - why: the decision is dated, even as nobody can read
    placed_adoption:
      - {child: "1", date_placed: 11/05/2025, date_placed_ceased: 11/09/2025, reason_placed_ceased: RD3}
      - {child: "2", date_placed: 31/04/2025, date_placed_ceased: 11/09/2025, reason_placed_ceased: RD3}
    flags: {}
  - why: the date or the reason of the end is blank as well
    placed_adoption:
      - {child: "1", date_placed_ceased: 11/09/2025}
      - {child: "2", reason_placed_ceased: RD3}
    flags: {}
*/
select row_id as placed_adoption

from placed_adoption

where
    date_placed_ceased_text is not null
    and reason_placed_ceased is not null
    and date_placed_text is null
