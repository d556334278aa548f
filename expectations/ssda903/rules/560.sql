/*
title: Standing decision to place has another date this year
message: >-
  Last year's decision to place for adoption was still in force, but none of this year's has its date. Return the same
  date, or amend last year's return.
level: query
topic: cross-year
tables: [placed_adoption, placed_adoption_last]
fields: [date_placed, date_placed_ceased]
first_year: 2024/25

examples:
  - why: every row of the child this year is flagged, a blank one too, another child's not
    placed_adoption:
      - {child: "1", date_placed: 20/01/2025}
      - {child: "1", date_placed: ""}
      - {child: "2", date_placed: 15/01/2025}
    placed_adoption_last:
      - {child: "1", date_placed: 15/01/2025}
      - {child: "2", date_placed: 15/01/2025}
    flags: {placed_adoption: [0, 1]}
  - why: one of two standing decisions is not among this year's
    placed_adoption: [{child: "1", date_placed: 15/01/2025}]
    placed_adoption_last:
      - {child: "1", date_placed: 15/01/2025}
      - {child: "1", date_placed: 16/01/2025}
    flags: {placed_adoption: [0]}
  - why: one row this year has the date, even as typed last year and not to be read
    placed_adoption:
      - {child: "1", date_placed: 20/06/2025}
      - {child: "1", date_placed: 15/01/2025}
      - {child: "2", date_placed: 32/01/2025}
    placed_adoption_last:
      - {child: "1", date_placed: 15/1/2025}
      - {child: "2", date_placed: 32/01/2025}
    flags: {}
  - why: a date that cannot be read is not last year's
    placed_adoption: [{child: "1", date_placed: 32/01/2025}]
    placed_adoption_last: [{child: "1", date_placed: 15/01/2025}]
    flags: {placed_adoption: [0]}
  - why: last year's decision was blank, or ended, if on a day nobody can read
    placed_adoption:
      - {child: "1", date_placed: 20/06/2025}
      - {child: "2", date_placed: 20/06/2025}
      - {child: "3", date_placed: 20/06/2025}
    placed_adoption_last:
      - {child: "1", date_placed: ""}
      - {child: "2", date_placed: 15/01/2025, date_placed_ceased: 20/02/2025}
      - {child: "3", date_placed: 15/01/2025, date_placed_ceased: 30/02/2025}
    flags: {}
  - why: the child has no decision this year
    placed_adoption: [{child: "2", date_placed: 20/06/2025}]
    placed_adoption_last: [{child: "1", date_placed: 15/01/2025}]
    flags: {}
*/
with

lost as (

    select last_year.child

    from placed_adoption_last as last_year

    inner join placed_adoption as this_year on last_year.child = this_year.child

    where last_year.date_placed_text is not null and last_year.date_placed_ceased_text is null

    group by last_year.child, last_year.row_id

    having not bool_or(
        coalesce(
            equal_dates(
                last_year.date_placed, last_year.date_placed_text, this_year.date_placed, this_year.date_placed_text
            ),
            false
        )
    )

)

select row_id as placed_adoption

from placed_adoption

where child in (select lost.child from lost)
