with

problems as (

    select * from {{ ref('indicator_problem') }}

    where breakdown = 'total'

),

counted as (

    select
        indicator_id,
        collection_year,
        rule,
        min(title) as title,
        count(distinct child_key)::integer as children

    from problems

    group by all

)

select * from counted
