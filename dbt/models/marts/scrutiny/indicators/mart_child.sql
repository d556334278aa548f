with

problems as (

    select * from {{ ref('grading_problem') }}

),

checked_years as (

    select * from {{ ref('checked_year') }}

),

children as (

    select
        'core' as mart,
        child_key,
        collection_year

    from {{ ref('int_episode__in_year') }}

    union

    select
        'care_leavers' as mart,
        child_key,
        collection_year

    from {{ ref('fct_birthday_position') }}

),

with_problems as (

    select
        children.mart,
        children.child_key,
        children.collection_year,
        problems.problem_id,
        problems.title

    from children

    inner join checked_years on children.collection_year = checked_years.collection_year

    left join problems
        on
            children.child_key = problems.child_key
            and children.collection_year = problems.collection_year

)

select * from with_problems
