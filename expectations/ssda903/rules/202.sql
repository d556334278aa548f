/*
title: Sex differs from last year
message: Check which year's sex is right. Correct this year's record, or tell the DfE that last year's was wrong.
level: error
topic: cross-year
tables: [header, header_last]
fields: [sex]
first_year: 2024/25

examples:
  - why: changed, or blank in one year only
    header:
      - {child: "1", sex: M}
      - {child: "2", sex: null}
      - {child: "3", sex: F}
      - {child: "4", sex: M}
    header_last:
      - {child: "1", sex: F}
      - {child: "2", sex: F}
      - {child: "3", sex: null}
      - {child: "4", sex: M}
    flags: {header: [0, 1, 2]}
  - why: the same, blank in both, or a child of one year only
    header:
      - {child: "1", sex: M}
      - {child: "2", sex: null}
      - {child: "3", sex: F}
    header_last:
      - {child: "1", sex: M}
      - {child: "2", sex: null}
      - {child: "4", sex: M}
    flags: {}
  - why: in 2024/25 last year's 1 reads as M and 2 as F, nothing else changes
    collection_year: 2024/25
    header:
      - {child: "1", sex: M}
      - {child: "2", sex: F}
      - {child: "3", sex: F}
      - {child: "4", sex: M}
      - {child: "5", sex: F}
      - {child: "6", sex: F}
    header_last:
      - {child: "1", sex: "1"}
      - {child: "2", sex: "2"}
      - {child: "3", sex: "1"}
      - {child: "4", sex: "2"}
      - {child: "5", sex: F}
      - {child: "6", sex: M}
    flags: {header: [2, 3, 5]}
  - why: from 2025/26 the old codes are no excuse
    collection_year: 2025/26
    header:
      - {child: "1", sex: M}
      - {child: "2", sex: F}
    header_last:
      - {child: "1", sex: "1"}
      - {child: "2", sex: "2"}
    flags: {header: [0, 1]}
*/
with

last_year as (

    select
        child,
        case
            when collection_year() = '2024/25' and sex = '1' then 'M'
            when collection_year() = '2024/25' and sex = '2' then 'F'
            else sex
        end as sex

    from header_last

)

select header.row_id as header

from header

inner join last_year on header.child = last_year.child

where header.sex is distinct from last_year.sex
