/*
title: Earlier decision to place without an end
message: >-
  The child has a later decision to place for adoption. Give this one the date it ended, or remove the one that is not
  needed.
level: query
topic: adoption
tables: [placed_adoption]
fields: [date_placed, date_placed_ceased]
first_year: 2024/25

examples:
  - why: every decision but the last is asked for its end
    placed_adoption:
      - {child: "1", date_placed: 03/09/2025}
      - {child: "1", date_placed: 28/04/2025}
      - {child: "1", date_placed: 03/06/2025}
    flags: {placed_adoption: [1, 2]}
  - why: ended, even on a day nobody can read, and the last one ended too
    placed_adoption:
      - {child: "1", date_placed: 28/04/2025, date_placed_ceased: 30/06/2025}
      - {child: "1", date_placed: 03/07/2025, date_placed_ceased: 31/06/2025}
      - {child: "1", date_placed: 03/09/2025, date_placed_ceased: 03/10/2025}
    flags: {}
  - why: one decision, another child's, or one whose date is blank or cannot be read
    placed_adoption:
      - {child: "1", date_placed: 28/04/2025}
      - {child: "2", date_placed: 03/09/2025}
      - {child: "2", date_placed: ""}
      - {child: "2", date_placed: 31/06/2025}
    flags: {}
*/
select row_id as placed_adoption

from decisions

where
    date_placed is not null
    and date_placed_ceased_text is null
    and not is_latest
