/*
title: Deprivation of liberty open last year is not the first of this year
message: >-
  An order that was open in last year's return must be this year's first, with the same start. Add it, or correct its
  start.
level: error
topic: deprivation-of-liberty
tables: [dolo, dolo_last]
fields: [dolo_start]
first_year: 2026/27

examples:
  - why: gone, begun on another day, at a date unknown, or no longer the first
    dolo:
      - {child: "2", dolo_start: 11/01/2026}
      - {child: "3", dolo_start: 31/01/2026x}
      - {child: "4", dolo_start: 10/01/2026}
      - {child: "4", dolo_start: 09/01/2026}
      - {child: "5", dolo_start: 10/01/2026}
    dolo_last:
      - {child: "1", dolo_start: 10/01/2026}
      - {child: "2", dolo_start: 10/01/2026}
      - {child: "3", dolo_start: 10/01/2026}
      - {child: "4", dolo_start: 10/01/2026}
      - {child: "5", dolo_start: 10/01/2026}
    flags: {dolo: [0, 1, 3], dolo_last: [0, 1, 2, 3]}
  - why: of two open orders the later counts
    dolo:
      - {child: "1", dolo_start: 10/01/2026}
      - {child: "2", dolo_start: 10/02/2026}
    dolo_last:
      - {child: "1", dolo_start: 10/02/2026}
      - {child: "1", dolo_start: 10/01/2026}
      - {child: "2", dolo_start: 10/02/2026}
      - {child: "2", dolo_start: 10/01/2026}
    flags: {dolo: [0], dolo_last: [0]}
  - why: first of this year with the same start, however written, even if it has ended since
    dolo:
      - {child: "1", dolo_start: 01/06/2026}
      - {child: "1", dolo_start: 31/06/2026}
      - {child: "1", dolo_start: 9/1/2026, dolo_end: 01/05/2026}
    dolo_last: [{child: "1", dolo_start: 09/01/2026}]
    flags: {}
  - why: last year's order has an end, readable or not, no readable start, or no child
    dolo:
      - {child: "3", dolo_start: 01/06/2026}
      - {child: "9", dolo_start: 01/06/2026}
    dolo_last:
      - {child: "1", dolo_start: 10/01/2026, dolo_end: 20/01/2026}
      - {child: "2", dolo_start: 10/01/2026, dolo_end: 31/02/2026}
      - {child: "3", dolo_start: 31/02/2026}
      - {child: "4", dolo_start: null}
      - {child: null, dolo_start: 10/01/2026}
    flags: {}
*/
with

open_last_year as (

    select
        child,
        dolo_start,
        row_id

    from dolo_last

    where child is not null and dolo_start is not null and dolo_end_text is null

    qualify row_number() over (
        partition by child
        order by dolo_start desc, row_id asc
    ) = 1

),

first_this_year as (

    select
        child,
        dolo_start,
        row_id

    from dolo

    qualify row_number() over (
        partition by child
        order by dolo_start nulls last, row_id
    ) = 1

)

select
    first_this_year.row_id as dolo,
    open_last_year.row_id as dolo_last

from open_last_year

left join first_this_year on open_last_year.child = first_this_year.child

where first_this_year.dolo_start is distinct from open_last_year.dolo_start
