with

status as (

    select
        in_year.collection_year,
        in_year.child_key,
        in_year.child_id,
        child.birth_date,
        reported.starts_on,
        {{ sex_in_year('child.sex_code', 'in_year.collection_year') }} as sex,
        -- While the status lasts, the day it will cease is the 18th birthday; a later day is an error to be seen.
        case
            when child.uasc_ceased_date <= reported.as_at then child.uasc_ceased_date
            when child.uasc_ceased_date > {{ return_birthday('child.birth_date', 18) }} then child.uasc_ceased_date
            else {{ return_birthday('child.birth_date', 18) }}
        end as duc

    from {{ ref('int_child__in_year') }} as in_year

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    inner join {{ ref('int_child__merged') }} as child on in_year.child_id = child.child_id

    where
        not reported.is_filed
        and child.is_uasc
        and (child.uasc_start_date is null or child.uasc_start_date <= reported.cut_on)

),

built as (

    select
        collection_year,
        child_key,
        child_id as child,
        sex,
        birth_date as dob,
        duc

    from status

    where
        duc is null or duc >= starts_on

),

numbered as (

    select
        collection_year,
        {{ row_id('child') }} as row_id,
        child,
        sex,
        dob,
        {{ return_cell('dob') }} as dob_text,
        duc,
        {{ return_cell('duc') }} as duc_text,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
filed as (

    {{ as_filed('uasc') }}

),

uasc as (

    select * from numbered

    union all by name

    select * from filed

)

select * from uasc
