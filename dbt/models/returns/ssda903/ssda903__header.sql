with

named as (

    select
        collection_year,
        child_key
    from {{ ref('ssda903__episodes') }}

    union

    select
        collection_year,
        child_key
    from {{ ref('ssda903__reviews') }}

    union

    select
        collection_year,
        child_key
    from {{ ref('ssda903__uasc') }}

    union

    select
        collection_year,
        child_key
    from {{ ref('ssda903__oc2') }}

    union

    select
        collection_year,
        child_key
    from {{ ref('ssda903__oc3') }}

    union

    select
        collection_year,
        child_key
    from {{ ref('ssda903__ad1') }}

    union

    select
        collection_year,
        child_key
    from {{ ref('ssda903__placed_adoption') }}

    union

    select
        collection_year,
        child_key
    from {{ ref('ssda903__prev_perm') }}

    union

    select
        collection_year,
        child_key
    from {{ ref('ssda903__missing') }}

    union

    select
        collection_year,
        child_key
    from {{ ref('ssda903__sw_episodes') }}

    union

    select
        collection_year,
        child_key
    from {{ ref('ssda903__dolo') }}

),

-- A birth after care ended is not told by the return of a year in which the mother left.
last_day as (

    select
        collection_year,
        child_key,
        bool_or(ls is null or ls not in ('V3', 'V4')) as is_looked_after,
        case when count(*) = count(dec) then max(dec) end as care_ended_date

    from {{ ref('ssda903__episodes') }}

    group by collection_year, child_key

),

child as (

    select
        named.collection_year,
        child.*,
        coalesce(last_day.is_looked_after, false) and coalesce(child.sex_code, '') <> 'M' as is_asked_for_mother,
        child.is_mother
        and coalesce(
            child.mothers_child_birth_date
            <= least(reported.cut_on, coalesce(last_day.care_ended_date, reported.cut_on)),
            true
        ) as is_mother_by_then

    from named

    inner join {{ ref('int_collection_year__reported') }} as reported
        on named.collection_year = reported.collection_year

    inner join {{ ref('int_child__merged') }} as child on named.child_key = child.child_key

    left join last_day
        on
            named.collection_year = last_day.collection_year
            and named.child_key = last_day.child_key

    where not reported.is_filed

),

built as (

    select
        collection_year,
        child_key,
        child_id as child,
        {{ sex_in_year('sex_code', 'collection_year') }} as sex,
        birth_date as dob,
        ethnicity_code as ethnic,
        coalesce(upn, upn_unknown_code) as upn,
        case when is_asked_for_mother then is_mother_by_then::integer::varchar end as mother,
        case when is_asked_for_mother and is_mother_by_then then mothers_child_birth_date end as mc_dob

    from child

),

numbered as (

    select
        collection_year,
        {{ row_id('child') }} as row_id,
        child,
        sex,
        dob,
        {{ return_cell('dob') }} as dob_text,
        ethnic,
        upn,
        mother,
        mc_dob,
        {{ return_cell('mc_dob') }} as mc_dob_text,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
filed as (

    {{ as_filed('header') }}

),

header as (

    select * from numbered

    union all by name

    select * from filed

)

select * from header
