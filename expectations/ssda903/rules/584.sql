/*
title: Decision to place is not later than one that ended last year
message: >-
  Last year's decision to place for adoption had ended, so a decision of this year has a later date. Enter or correct
  it.
level: error
topic: cross-year
tables: [placed_adoption, placed_adoption_last]
fields: [date_placed]
first_year: 2024/25

examples:
  - why: earlier, the same day, blank, or not to be read
    placed_adoption:
      - {child: "1", date_placed: 14/02/2025}
      - {child: "1", date_placed: 15/02/2025}
      - {child: "1", date_placed: ""}
      - {child: "1", date_placed: 31/06/2025}
    placed_adoption_last:
      - {child: "1", date_placed: 15/02/2025, date_placed_ceased: 01/03/2025, reason_placed_ceased: RD1}
    flags: {placed_adoption: [0, 1, 2, 3]}
  - why: ended by date or by reason alone, and any ended decision of last year counts
    placed_adoption:
      - {child: "1", date_placed: 01/02/2025}
      - {child: "2", date_placed: 01/02/2025}
    placed_adoption_last:
      - {child: "1", date_placed: 10/01/2025, date_placed_ceased: 20/01/2025}
      - {child: "1", date_placed: 15/02/2025, date_placed_ceased: 31/02/2025}
      - {child: "2", date_placed: 15/02/2025, reason_placed_ceased: RD1}
    flags: {placed_adoption: [0, 1]}
  - why: the day after
    placed_adoption: [{child: "1", date_placed: 16/02/2025}]
    placed_adoption_last: [{child: "1", date_placed: 15/02/2025, reason_placed_ceased: RD1}]
    flags: {}
  - why: last year's decision stood, had no readable date, or was another child's
    placed_adoption:
      - {child: "1", date_placed: 01/02/2025}
      - {child: "2", date_placed: ""}
      - {child: "3", date_placed: ""}
    placed_adoption_last:
      - {child: "1", date_placed: 15/02/2025}
      - {child: "2", date_placed: 31/02/2025, reason_placed_ceased: RD1}
      - {child: "4", date_placed: 15/02/2025, reason_placed_ceased: RD1}
    flags: {}
*/
select this_year.row_id as placed_adoption

from placed_adoption as this_year

inner join placed_adoption_last as last_year on this_year.child = last_year.child

where
    last_year.date_placed is not null
    and coalesce(last_year.date_placed_ceased_text, last_year.reason_placed_ceased) is not null
    and (this_year.date_placed is null or this_year.date_placed <= last_year.date_placed)
