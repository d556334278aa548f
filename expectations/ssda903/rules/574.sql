/*
title: Missing periods overlap
message: >-
  The child was already missing when this period starts. Give the earlier period its end, or correct the dates that
  overlap.
level: error
topic: missing
tables: [missing]
fields: [mis_start, mis_end]
first_year: 2024/25

examples:
  - why: starts while an earlier period has no end, or none that can be read
    missing:
      - {child: "1", mis_start: 20/06/2025, mis_end: 21/06/2025}
      - {child: "1", mis_start: 01/06/2025, mis_end: ""}
      - {child: "2", mis_start: 01/06/2025, mis_end: 31/06/2025}
      - {child: "2", mis_start: 20/06/2025, mis_end: 21/06/2025}
    flags: {missing: [0, 3]}
  - why: starts the day before an earlier period ends, be it missing or away
    missing:
      - {child: "1", missing: M, mis_start: 01/06/2025, mis_end: 20/06/2025}
      - {child: "1", missing: A, mis_start: 19/06/2025, mis_end: 21/06/2025}
    flags: {missing: [1]}
  - why: any earlier period counts, not only the one just before
    missing:
      - {child: "1", mis_start: 01/06/2025, mis_end: 20/06/2025}
      - {child: "1", mis_start: 02/06/2025, mis_end: 03/06/2025}
      - {child: "1", mis_start: 10/06/2025, mis_end: 11/06/2025}
      - {child: "1", mis_start: 20/06/2025, mis_end: ""}
    flags: {missing: [1, 2]}
  - why: starts on the day the earlier period ended
    missing:
      - {child: "1", mis_start: 01/06/2025, mis_end: 20/06/2025}
      - {child: "1", mis_start: 20/06/2025, mis_end: 21/06/2025}
    flags: {}
  - why: of two periods from one day the one that ends first comes first, else the first in the file
    missing:
      - {child: "1", mis_start: 01/06/2025, mis_end: ""}
      - {child: "1", mis_start: 01/06/2025, mis_end: 02/06/2025}
      - {child: "2", mis_start: 01/06/2025, mis_end: ""}
      - {child: "2", mis_start: 01/06/2025, mis_end: ""}
    flags: {missing: [0, 3]}
  - why: another child's period, a start that is blank or cannot be read, or rows without a child
    missing:
      - {child: "", mis_start: 01/06/2025, mis_end: ""}
      - {child: "", mis_start: 02/06/2025, mis_end: ""}
      - {child: "1", mis_start: 01/06/2025, mis_end: ""}
      - {child: "2", mis_start: 20/06/2025, mis_end: 21/06/2025}
      - {child: "2", mis_start: "", mis_end: ""}
      - {child: "2", mis_start: 31/06/2025, mis_end: 22/06/2025}
    flags: {}
*/
with

followed as (

    select
        row_id,
        mis_start,
        max(coalesce(mis_end, date 'infinity')) over (
            partition by child
            order by mis_start, mis_end nulls last, row_id
            rows between unbounded preceding and 1 preceding
        ) as missing_until

    from missing

    where child is not null

)

select row_id as missing

from followed

where missing_until > mis_start
