/*
title: Deprivation of liberty begins before the earlier one has ended
message: End the child's earlier order, no later than the day this one begins.
level: error
topic: deprivation-of-liberty
tables: [dolo]
fields: [dolo_start, dolo_end]
first_year: 2026/27

examples:
  - why: the earlier one has no end, an unreadable end, or ends the day after
    dolo:
      - {child: "1", dolo_start: 01/07/2026, dolo_end: 01/09/2026}
      - {child: "1", dolo_start: 01/05/2026, dolo_end: null}
      - {child: "2", dolo_start: 01/05/2026, dolo_end: 31/06/2026}
      - {child: "2", dolo_start: 01/07/2026, dolo_end: null}
      - {child: "3", dolo_start: 01/05/2026, dolo_end: 02/07/2026}
      - {child: "3", dolo_start: 01/07/2026, dolo_end: null}
    flags: {dolo: [0, 3, 5]}
  - why: of orders begun the same day the one without an end comes last, else the later in the file
    dolo:
      - {child: "1", dolo_start: 01/05/2026, dolo_end: null}
      - {child: "1", dolo_start: 01/05/2026, dolo_end: 01/06/2026}
      - {child: "2", dolo_start: 01/05/2026, dolo_end: 01/06/2026}
      - {child: "2", dolo_start: 01/05/2026, dolo_end: 01/06/2026}
    flags: {dolo: [0, 3]}
  - why: only the order just before counts
    dolo:
      - {child: "1", dolo_start: 01/05/2026, dolo_end: 01/12/2026}
      - {child: "1", dolo_start: 01/06/2026, dolo_end: 01/07/2026}
      - {child: "1", dolo_start: 01/08/2026, dolo_end: null}
    flags: {dolo: [1]}
  - why: begins the day the earlier one ended, or the others are another child's or have no readable start
    dolo:
      - {child: "1", dolo_start: 01/05/2026, dolo_end: 01/07/2026}
      - {child: "1", dolo_start: 01/07/2026, dolo_end: null}
      - {child: "2", dolo_start: 01/08/2026, dolo_end: null}
      - {child: "2", dolo_start: 31/06/2026, dolo_end: null}
      - {child: "2", dolo_start: null, dolo_end: null}
      - {child: null, dolo_start: 01/05/2026, dolo_end: null}
      - {child: null, dolo_start: 01/07/2026, dolo_end: null}
    flags: {}
*/
with

in_order as (

    select
        row_id,
        dolo_start,
        lag(row_id) over by_start as previous_row_id,
        lag(dolo_end) over by_start as previous_dolo_end

    from dolo

    where child is not null and dolo_start is not null

    window by_start as (
        partition by child
        order by dolo_start, dolo_end nulls last, row_id
    )

)

select row_id as dolo

from in_order

where
    previous_row_id is not null
    and (previous_dolo_end is null or dolo_start < previous_dolo_end)
