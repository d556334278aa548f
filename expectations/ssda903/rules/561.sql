/*
title: Decision to place repeats one that ended last year
message: >-
  Last year's return shows this decision to place for adoption as ended. Remove it, or give the date of the new
  decision.
level: error
topic: cross-year
tables: [placed_adoption, placed_adoption_last]
fields: [date_placed]
first_year: 2024/25

examples:
  - why: ended by date, by reason, or both
    placed_adoption:
      - {child: "1", date_placed: 15/01/2025}
      - {child: "2", date_placed: 15/01/2025}
      - {child: "3", date_placed: 15/01/2025}
    placed_adoption_last:
      - {child: "1", date_placed: 15/1/2025, date_placed_ceased: 30/02/2025}
      - {child: "2", date_placed: 15/01/2025, reason_placed_ceased: RD2}
      - {child: "3", date_placed: 15/01/2025, date_placed_ceased: 01/03/2025, reason_placed_ceased: RD2}
    flags: {placed_adoption: [0, 1, 2]}
  - why: a date nobody can read, typed alike in both years
    placed_adoption: [{child: "1", date_placed: 32/01/2025}]
    placed_adoption_last: [{child: "1", date_placed: 32/01/2025, reason_placed_ceased: RD2}]
    flags: {placed_adoption: [0]}
  - why: another date, a blank one, or one that ended for another child
    placed_adoption:
      - {child: "1", date_placed: 20/06/2025}
      - {child: "1", date_placed: ""}
      - {child: "2", date_placed: 15/01/2025}
    placed_adoption_last:
      - {child: "1", date_placed: 15/01/2025, reason_placed_ceased: RD2}
      - {child: "1", date_placed: "", reason_placed_ceased: RD2}
    flags: {}
  - why: last year's decision stood
    placed_adoption: [{child: "1", date_placed: 15/01/2025}]
    placed_adoption_last: [{child: "1", date_placed: 15/01/2025}]
    flags: {}
*/
select this_year.row_id as placed_adoption

from placed_adoption as this_year

inner join placed_adoption_last as last_year on this_year.child = last_year.child

where
    equal_dates(this_year.date_placed, this_year.date_placed_text, last_year.date_placed, last_year.date_placed_text)
    and coalesce(last_year.date_placed_ceased_text, last_year.reason_placed_ceased) is not null
