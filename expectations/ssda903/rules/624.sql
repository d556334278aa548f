/*
title: Her child's birth date differs from last year's
message: >-
  Last year gave another date of birth for the girl's own child. Return the date of her first child in both years, or
  amend last year's return.
level: error
topic: cross-year
tables: [header, header_last]
fields: [mc_dob]
first_year: 2024/25

examples:
  - why: blank, another day, or a date nobody can read
    header:
      - {child: "1", mc_dob: ""}
      - {child: "2", mc_dob: 12/12/2024}
      - {child: "3", mc_dob: 32/01/2025}
    header_last:
      - {child: "1", mc_dob: 20/01/2025}
      - {child: "2", mc_dob: 21/12/2024}
      - {child: "3", mc_dob: 20/01/2025}
    flags: {header: [0, 1, 2]}
  - why: the same day, or typed alike where nobody can read it
    header:
      - {child: "1", mc_dob: 20/01/2025}
      - {child: "2", mc_dob: 32/01/2025}
    header_last:
      - {child: "1", mc_dob: 20/1/2025}
      - {child: "2", mc_dob: 32/01/2025}
    flags: {}
  - why: none last year, or not in last year's return
    header:
      - {child: "1", mc_dob: 05/05/2025}
      - {child: "2", mc_dob: 05/05/2025}
    header_last:
      - {child: "1", mc_dob: ""}
      - {child: "3", mc_dob: 20/01/2025}
    flags: {}
*/
select this_year.row_id as header

from header as this_year

inner join header_last as last_year on this_year.child = last_year.child

where
    last_year.mc_dob_text is not null
    and not coalesce(
        equal_dates(this_year.mc_dob, this_year.mc_dob_text, last_year.mc_dob, last_year.mc_dob_text), false
    )
