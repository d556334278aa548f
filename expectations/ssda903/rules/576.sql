/*
title: Open missing period of last year is not this year's first
message: >-
  The child was missing when last year ended. Start this year with the same period, from the same day, or amend last
  year's return.
level: error
topic: cross-year
tables: [missing, missing_last, header]
optional_tables: [header]
fields: [child]
first_year: 2024/25

examples:
  - why: this year's earliest period starts on another day, or none of them can be read
    missing:
      - {child: "1", mis_start: 01/06/2025}
      - {child: "1", mis_start: 05/05/2025}
      - {child: "2", mis_start: 32/03/2025}
      - {child: "2", mis_start: ""}
      - {child: "3", mis_start: 24/03/2025}
      - {child: "3", mis_start: 25/03/2025}
    missing_last:
      - {child: "1", mis_start: 25/03/2025}
      - {child: "2", mis_start: 25/03/2025}
      - {child: "3", mis_start: 25/03/2025}
    header:
      - {child: "1"}
      - {child: "2"}
      - {child: "3"}
    flags: {missing: [1, 2, 4]}
  - why: no period this year, though the child is in this year's return
    missing: [{child: "9", mis_start: 25/03/2025}]
    missing_last:
      - {child: "1", mis_start: 25/03/2025}
      - {child: "2", mis_start: 25/03/2025}
    header:
      - {child: "1"}
      - {child: "9"}
    flags: {header: [0]}
  - why: one of two open periods of last year is not this year's first
    missing: [{child: "1", mis_start: 25/03/2025}]
    missing_last:
      - {child: "1", mis_start: 25/03/2025}
      - {child: "1", mis_start: 20/03/2025}
    flags: {missing: [0]}
  - why: the same day, whatever else is in the file
    missing:
      - {child: "1", mis_start: 01/06/2025}
      - {child: "1", mis_start: 31/06/2025}
      - {child: "1", mis_start: 25/03/2025}
      - {child: "1", mis_start: 25/03/2025}
    missing_last: [{child: "1", mis_start: 25/03/2025}]
    header: [{child: "1"}]
    flags: {}
  - why: last year's period had an end, if one nobody can read, or no readable start
    missing:
      - {child: "1", mis_start: 05/05/2025}
      - {child: "2", mis_start: 05/05/2025}
      - {child: "3", mis_start: 05/05/2025}
    missing_last:
      - {child: "1", mis_start: 25/03/2025, mis_end: 26/03/2025}
      - {child: "2", mis_start: 25/03/2025, mis_end: 32/03/2025}
      - {child: "3", mis_start: 32/03/2025}
    header:
      - {child: "1"}
      - {child: "2"}
      - {child: "3"}
    flags: {}
*/
with

first_missing as (

    select
        child,
        mis_start,
        row_id

    from missing

    qualify row_number() over (
        partition by child
        order by mis_start nulls last, row_id
    ) = 1

)

select
    first_missing.row_id as missing,
    case when first_missing.row_id is null then header.row_id end as header

from missing_last

left join first_missing on missing_last.child = first_missing.child

left join header on missing_last.child = header.child

where
    missing_last.mis_start is not null
    and missing_last.mis_end_text is null
    and missing_last.mis_start is distinct from first_missing.mis_start
