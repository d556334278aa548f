/*
title: Too little time in care for a care leaver
message: >-
  By the episodes known the young person was in care for under 13 weeks since the age of 14, not at all since 16,
  or was adopted. Check the episodes, or take the young person out of the care leaver table.
level: query
topic: care-leavers-oc3
tables: [oc3, header, episodes, episodes_last, episodes_before]
optional_tables: [episodes_before]
fields: [in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: 90 days since 14 are too few, 91 are enough, in one row or in several of both years
    header:
      - {child: "1", dob: 10/06/2008}
      - {child: "2", dob: 10/06/2008}
      - {child: "3", dob: 10/06/2008}
      - {child: "4", dob: 10/06/2008}
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 30/08/2025, ls: C2}
      - {child: "2", decom: 01/06/2025, dec: 31/08/2025, ls: C2}
      - {child: "3", decom: 01/06/2025, dec: 31/07/2025, ls: C2}
      - {child: "4", decom: 01/06/2025, dec: 31/07/2025, ls: C2}
    episodes_last:
      - {child: "3", decom: 01/02/2025, dec: 03/03/2025, ls: C2}
      - {child: "4", decom: 01/02/2025, dec: 04/03/2025, ls: null}
    oc3:
      - {child: "1"}
      - {child: "2"}
      - {child: "3"}
      - {child: "4"}
    flags: {oc3: [0, 2]}
  - why: days count from the 14th birthday, and one since the 16th is needed
    header:
      - {child: "1", dob: 01/06/2010}
      - {child: "2", dob: 01/06/2009}
      - {child: "3", dob: 01/06/2009}
      - {child: "4", dob: 10/06/2010}
    episodes:
      - {child: "1", decom: 01/05/2024, dec: 01/09/2025, ls: C2}
      - {child: "2", decom: 01/05/2024, dec: 01/06/2025, ls: C2}
      - {child: "3", decom: 01/05/2024, dec: 02/06/2025, ls: C2}
      - {child: "4", decom: 01/05/2023, dec: 08/09/2024, ls: C2}
    episodes_last: [{child: "3", decom: 01/01/2020, dec: 01/02/2020, ls: C2}]
    oc3:
      - {child: "1"}
      - {child: "2"}
      - {child: "3"}
      - {child: "4"}
    flags: {oc3: [0, 1, 3]}
  - why: 90 days and 91 days since 14, part of them in a stay that began before
    header:
      - {child: "1", dob: 01/06/2009}
      - {child: "2", dob: 01/06/2009}
    episodes:
      - {child: "1", decom: 01/07/2025, dec: 31/07/2025, ls: C2}
      - {child: "2", decom: 01/07/2025, dec: 01/08/2025, ls: C2}
    episodes_last:
      - {child: "1", decom: 01/01/2020, dec: 01/02/2020, ls: C2}
      - {child: "1", decom: 01/01/2023, dec: 31/07/2023, ls: C2}
      - {child: "2", decom: 01/01/2023, dec: 31/07/2023, ls: C2}
    oc3:
      - {child: "1"}
      - {child: "2"}
    flags: {oc3: [0]}
  - why: a stay before the birthday takes nothing away, and short breaks add nothing
    header:
      - {child: "1", dob: 01/06/2009}
      - {child: "2", dob: 01/06/2009}
      - {child: "3", dob: 01/06/2009}
      - {child: "4", dob: 01/06/2009}
    episodes:
      - {child: "1", decom: 01/06/2025, dec: 31/08/2025, ls: C2}
      - {child: "2", decom: 01/06/2025, dec: 01/12/2025, ls: V3}
      - {child: "3", decom: 01/06/2025, dec: 01/12/2025, ls: V4}
      - {child: "4", decom: 01/06/2025, dec: 10/06/2025, ls: C2}
    episodes_last:
      - {child: "1", decom: 01/04/2020, dec: 01/06/2021, ls: C2}
      - {child: "2", decom: 01/06/2024, dec: 01/12/2024, ls: C2}
      - {child: "4", decom: 01/06/2024, dec: 01/12/2024, ls: V4}
    oc3:
      - {child: "1"}
      - {child: "2"}
      - {child: "3"}
      - {child: "4"}
    flags: {oc3: [1, 2, 3]}
  - why: adopted at the end, whatever the legal status; adopted earlier does not count here
    header:
      - {child: "1", dob: 01/06/2008}
      - {child: "2", dob: 01/06/2008}
      - {child: "3", dob: 01/06/2008}
      - {child: "4", dob: 01/06/2008}
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/12/2025, ls: C2, rec: E11}
      - {child: "2", decom: 01/12/2025, dec: 02/12/2025, ls: V3, rec: E12}
      - {child: "2", decom: 01/05/2025, dec: 01/12/2025, ls: C2, rec: X1}
      - {child: "3", decom: 01/05/2025, dec: 01/12/2025, ls: C2, rec: E13}
      - {child: "4", decom: 01/05/2025, dec: 01/12/2025, ls: C2, rec: E8}
    episodes_last: [{child: "4", decom: 01/05/2024, dec: 01/12/2024, ls: C2, rec: E11}]
    oc3:
      - {child: "1"}
      - {child: "2"}
      - {child: "3"}
      - {child: "4"}
    flags: {oc3: [0, 1]}
  - why: the last stay, still open, runs to 31 March; an open stay before another counts no days
    header:
      - {child: "1", dob: 01/06/2008}
      - {child: "2", dob: 01/06/2008}
      - {child: "3", dob: 01/06/2008}
      - {child: "4", dob: 01/06/2008}
    episodes:
      - {child: "1", decom: 30/12/2025, ls: C2}
      - {child: "2", decom: 31/12/2025, ls: C2}
      - {child: "3", decom: 01/05/2025, ls: C2}
      - {child: "3", decom: 01/12/2025, dec: 20/12/2025, ls: C2}
      - {child: "4", decom: 30/12/2025, dec: 31/06/2026, ls: C2}
    episodes_last: [{child: "9", decom: 01/05/2024}]
    oc3:
      - {child: "1"}
      - {child: "2"}
      - {child: "3"}
      - {child: "4"}
    flags: {oc3: [1, 2]}
  - why: of two rows with the same start the one that ends first stands, an open one only alone, this year's if alike
    header:
      - {child: "1", dob: 01/06/2008}
      - {child: "2", dob: 01/06/2008}
      - {child: "3", dob: 01/06/2008}
      - {child: "4", dob: 01/06/2008}
    episodes:
      - {child: "1", decom: 01/02/2025, dec: 01/08/2025, ls: C2}
      - {child: "2", decom: 01/02/2025, dec: 15/04/2025, ls: C2}
      - {child: "3", decom: 01/02/2025, dec: 01/04/2025, ls: C2}
      - {child: "4", decom: 01/02/2025, dec: 01/08/2025, ls: C2, rec: E8}
      - {child: "4", decom: 01/02/2025, dec: 01/08/2025, ls: V3, rec: E11}
    episodes_last:
      - {child: "1", decom: 01/02/2025, ls: C2}
      - {child: "2", decom: 01/02/2025, ls: C2}
      - {child: "3", decom: 01/02/2025, dec: 01/08/2025, ls: C2}
      - {child: "4", decom: 01/02/2025, dec: 01/08/2025, ls: V3, rec: E11}
    oc3:
      - {child: "1"}
      - {child: "2"}
      - {child: "3"}
      - {child: "4"}
    flags: {oc3: [1, 2]}
  - why: aged 20 on 31 March is not tested; the header's date of birth goes before the row's own
    header:
      - {child: "1", dob: 31/03/2006}
      - {child: "2", dob: 01/04/2006}
      - {child: "3", dob: 31/03/2006}
      - {child: "4", dob: 31/02/2006}
      - {child: "6", dob: 01/06/2008}
    episodes: [{child: "9", decom: 01/05/2024}]
    episodes_last: [{child: "9", decom: 01/05/2024}]
    oc3:
      - {child: "1"}
      - {child: "2"}
      - {child: "3", dob: 01/06/2008}
      - {child: "4", dob: 31/03/2006}
      - {child: "5", dob: 31/03/2006}
      - {child: "6", dob: 31/03/2006}
    flags: {oc3: [1, 5]}
  - why: nothing is known of the young person's stays, or of the birth
    header: [{child: "9", dob: 01/06/2008}]
    episodes:
      - {child: "1", decom: 01/05/2024, dec: 01/12/2025, ls: C2}
      - {child: "2", decom: 31/02/2024, dec: 01/12/2025, ls: C2}
    episodes_last: [{child: "9", decom: 01/05/2024}]
    oc3:
      - {child: "1", dob: null}
      - {child: "2", dob: 01/06/2008}
      - {child: "3", dob: 01/06/2008}
    flags: {oc3: [0, 1, 2]}
  - why: where the earlier episodes are known they count, and whoever was 14 since they begin is tested at any age
    header:
      - {child: "1", dob: 01/01/2006}
      - {child: "2", dob: 01/01/2006}
      - {child: "3", dob: 31/12/2005}
      - {child: "4", dob: 01/06/2008}
      - {child: "5", dob: 01/01/2006}
    episodes: [{child: "9", decom: 01/05/2025, ls: C2}]
    episodes_last: [{child: "9", decom: 01/05/2024, dec: 01/05/2025, ls: C2}]
    episodes_before:
      - {child: "9", decom: 01/01/2020, dec: 01/05/2023, ls: C2}
      - {child: "1", decom: 01/12/2021, dec: 02/03/2022, ls: C2}
      - {child: "4", decom: 01/12/2023, dec: 01/03/2024, ls: C2}
      - {child: "5", decom: 01/12/2021, dec: 02/03/2022, ls: C2, rec: E12}
    oc3:
      - {child: "1"}
      - {child: "2"}
      - {child: "3"}
      - {child: "4"}
      - {child: "5"}
    flags: {oc3: [1, 3, 4]}
  - why: last year's episodes are empty, so nothing can be said
    header: [{child: "1", dob: 10/06/2008}]
    episodes: [{child: "1", decom: 01/04/2025, dec: 20/05/2025, ls: C2}]
    episodes_last: []
    oc3: [{child: "1"}]
    flags: {}
  - why: this year's episodes are empty, so nothing can be said
    header: [{child: "1", dob: 10/06/2008}]
    episodes: []
    episodes_last: [{child: "1", decom: 01/04/2024, dec: 20/05/2024, ls: C2}]
    oc3: [{child: "1"}]
    flags: {}
  - why: the header is empty, so nothing can be said
    header: []
    episodes: [{child: "1", decom: 01/04/2025, dec: 20/05/2025, ls: C2}]
    episodes_last: [{child: "1", decom: 20/03/2025, dec: 01/04/2025, ls: C2}]
    oc3: [{child: "1", dob: 10/06/2008}]
    flags: {}
*/
with

births as (

    select
        child,
        min(dob) as dob

    from header

    group by child

),

young_people as (

    select
        oc3.row_id,
        oc3.child,
        coalesce(births.dob, oc3.dob) as dob

    from oc3

    left join births on oc3.child = births.child

),

pooled as (

    select
        child,
        decom,
        dec,
        ls,
        rec,
        row_id,
        false as is_last_years

    from episodes

    union all

    select
        child,
        decom,
        dec,
        ls,
        rec,
        row_id,
        true as is_last_years

    from episodes_last

    union all

    select
        child,
        decom,
        dec,
        ls,
        rec,
        row_id,
        true as is_last_years

    from episodes_before

),

once as (

    select
        child,
        decom,
        dec,
        ls,
        rec

    from pooled

    where decom is not null and child in (select oc3.child from oc3)

    -- where both years give the same dates, this year's return has been corrected last
    qualify row_number() over (
        partition by child, decom
        order by dec nulls last, is_last_years, row_id
    ) = 1

),

stays as (

    select
        child,
        decom,
        ls,
        rec,
        lead(decom) over by_start is null as is_latest,
        case when is_latest then coalesce(dec, year_end()) else dec end as dec

    from once

    window by_start as (
        partition by child
        order by decom
    )

)

select young_people.row_id as oc3

from young_people

left join stays on young_people.child = stays.child

where
    -- two years cannot show the time in care of somebody aged 20, but a history that reaches back to 14 can
    (
        coalesce(birthday(young_people.dob, 20) > year_end(), true)
        or birthday(young_people.dob, 14) >= (select min(episodes_before.decom) from episodes_before)
    )
    and exists (select 1 from header)
    and exists (select 1 from episodes)
    and exists (select 1 from episodes_last)

group by young_people.row_id

having
    -- no stay, or no date of birth, means no day
    coalesce(
        sum(greatest(stays.dec - greatest(stays.decom, birthday(young_people.dob, 14)), 0))
        filter (where young_people.dob is not null and not is_short_break(stays.ls))
        < 91,
        true
    )
    or sum(greatest(stays.dec - greatest(stays.decom, birthday(young_people.dob, 16)), 0))
    filter (where not is_short_break(stays.ls))
    < 1
    or bool_or(stays.is_latest and stays.rec in ('E11', 'E12'))
