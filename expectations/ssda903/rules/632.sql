/*
title: Date of previous permanence is not a date, or not before care began
message: >-
  Give the date of the order as DD/MM/YYYY, with zz for an unknown day or month and zzzz for an unknown year. It must
  lie before the child's first episode.
level: error
topic: permanence
tables: [prev_perm, episodes]
fields: [date_perm, decom]
first_year: 2024/25

examples:
  - why: ways of writing that are no date, with the child's first episode and without one
    episodes:
      - {child: "1", decom: 03/07/2025}
      - {child: "1", decom: 03/06/2025}
      - {child: "2", decom: 31/06/2025}
    prev_perm:
      - {child: "1", date_perm: 31/02/2020}
      - {child: "1", date_perm: zz/zz/zz}
      - {child: "1", date_perm: 31/02/zzzz}
      - {child: "1", date_perm: 01/13/2000}
      - {child: "1", date_perm: xx/01/2000}
      - {child: "1", date_perm: "2019"}
      - {child: "2", date_perm: 1 May 2019}
      - {child: "3", date_perm: 00/01/2000}
      - {child: "3", date_perm: 001/01/2000}
      - {child: "3", date_perm: 01/001/2000}
      - {child: "3", date_perm: 01/01/20000}
    flags: {episodes: [1], prev_perm: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}
  - why: the order is dated the day care began or later
    episodes:
      - {child: "1", decom: 03/06/2025}
      - {child: "2", decom: 03/06/2025}
      - {child: "3", decom: 04/06/2025}
    prev_perm:
      - {child: "1", date_perm: 03/06/2025}
      - {child: "2", date_perm: 04/06/2025}
      - {child: "3", date_perm: 03/06/2025}
    flags: {episodes: [0, 1], prev_perm: [0, 1]}
  - why: the earliest day that fits an incomplete date is not before care began
    episodes:
      - {child: "1", decom: 01/06/2025}
      - {child: "2", decom: 02/06/2025}
      - {child: "3", decom: 01/01/2025}
      - {child: "4", decom: 02/01/2025}
      - {child: "5", decom: 31/01/2025}
      - {child: "6", decom: 01/02/2025}
    prev_perm:
      - {child: "1", date_perm: zz/06/2025}
      - {child: "2", date_perm: zz/06/2025}
      - {child: "3", date_perm: zz/zz/2025}
      - {child: "4", date_perm: zz/zz/2025}
      - {child: "5", date_perm: 31/zz/2025}
      - {child: "6", date_perm: 31/zz/2025}
    flags: {episodes: [0, 2, 4], prev_perm: [0, 2, 4]}
  - why: the year is unknown, there is no episode to compare with, or no date
    episodes:
      - {child: "1", decom: 03/06/1990}
      - {child: "2", decom: 31/06/2025}
      - {child: "4", decom: 03/06/2025}
    prev_perm:
      - {child: "1", date_perm: zz/zz/zzzz}
      - {child: "1", date_perm: 29/02/zzzz}
      - {child: "1", date_perm: zz/12/zzzz}
      - {child: "2", date_perm: 01/07/2025}
      - {child: "3", date_perm: 1/7/2025}
      - {child: "4", date_perm: null}
    flags: {}
*/
with

dated as (

    select
        row_id,
        child,
        -- January has every day and 2000 was a leap year, so where parts are unknown some day fits if this one is real
        case
            when regexp_full_match(date_perm, '(ZZ|\d{1,2})/(ZZ|\d{1,2})/(ZZZZ|\d{4})')
                then try_strptime(replace(replace(date_perm, 'ZZZZ', '2000'), 'ZZ', '01'), '%d/%m/%Y')
        end as earliest_date,
        date_perm like '%ZZZZ' as is_year_unknown

    from prev_perm

    where date_perm is not null

)

select
    dated.row_id as prev_perm,
    first_episode.row_id as episodes

from dated

left join first_episode on dated.child = first_episode.child

where
    dated.earliest_date is null
    or (dated.earliest_date >= first_episode.decom and not dated.is_year_unknown)
