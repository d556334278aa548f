with

work as (

    select * from {{ ref('worklist') }}

),

checked_years as (

    select * from {{ ref('checked_year') }}

),

counted as (

    select
        work.problem_id,
        checked_years.collection_year,
        work.child_key,
        work.rule,
        work.title

    from work

    -- what belongs to no year's return is wrong in each
    inner join checked_years
        on checked_years.collection_year = coalesce(work.collection_year, checked_years.collection_year)

    where
        work.level = 'error'
        and not work.is_accepted
        and work.child_key <> ''

)

select * from counted
