with

children as (

    select
        child_key,
        child_id,
        person_id,
        birth_date

    from {{ ref('int_child__merged') }}

    where person_id is not null

),

-- the return asks of whole years, even while they run

of_the_return as (

    select
        children.child_key,
        children.person_id,
        reported.starts_on,
        reported.ends_on,
        coalesce({{ return_birthday('children.birth_date', 5) }} > reported.as_at, false) as is_under_five

    from {{ ref('int_child__in_year') }} as in_year

    inner join children on in_year.child_id = children.child_id

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    where in_year.is_continuously_looked_after

),

of_the_indicators as (

    select
        children.child_key,
        children.person_id,
        cohort.starts_on,
        cohort.as_at as ends_on,
        cohort.age < 5 as is_under_five

    from {{ ref('int_looked_after__all_year') }} as cohort

    inner join children on cohort.child_key = children.child_key

),

-- a year that has ended is asked for by both, and examined once

asked as (

    select * from of_the_return

    union

    select * from of_the_indicators

)

select * from asked
