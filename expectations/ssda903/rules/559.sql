/*
title: Older decision to place that last year's return did not have
message: >-
  The decision to place for adoption was made before this year, but last year's return has no date for it. Correct the
  date, or amend last year's return.
level: error
topic: cross-year
tables: [placed_adoption, placed_adoption_last]
fields: [date_placed]
first_year: 2024/25

examples:
  - why: no row last year, a blank date, or one nobody can read
    placed_adoption:
      - {child: "1", date_placed: 31/03/2025}
      - {child: "2", date_placed: 31/03/2025}
      - {child: "3", date_placed: 31/03/2025}
    placed_adoption_last:
      - {child: "2", date_placed: ""}
      - {child: "3", date_placed: 32/03/2025}
      - {child: "4", date_placed: 31/03/2025}
    flags: {placed_adoption: [0, 1, 2]}
  - why: dated last year, if otherwise
    placed_adoption: [{child: "1", date_placed: 15/02/2025}]
    placed_adoption_last:
      - {child: "1", date_placed: ""}
      - {child: "1", date_placed: 14/02/2025}
    flags: {}
  - why: decided this year, from its first day, or on a day nobody can read
    placed_adoption:
      - {child: "1", date_placed: 01/04/2025}
      - {child: "2", date_placed: 32/03/2025}
      - {child: "3", date_placed: ""}
    flags: {}
*/
select placed_adoption.row_id as placed_adoption

from placed_adoption

where
    placed_adoption.date_placed < year_start()
    and not exists (
        select 1
        from placed_adoption_last
        where
            placed_adoption_last.child = placed_adoption.child
            and placed_adoption_last.date_placed is not null
    )
