with

members as (

    select * from {{ ref('indicator_member') }}

    where is_numerator or is_denominator

),

-- what is open against a child counts once, however much of it there is

problems as (

    select distinct
        child_key,
        collection_year

    from {{ ref('grading_problem') }}

),

checked_years as (

    select * from {{ ref('checked_year') }}

),

live as (

    select
        members.*,
        'live' as vintage,
        problems.child_key is not null as has_problem,
        checked_years.collection_year is not null as is_checked

    from members

    left join problems
        on
            members.child_key = problems.child_key
            and members.collection_year = problems.collection_year

    left join checked_years on members.collection_year = checked_years.collection_year

),

kept as (

    select
        kept_members.* exclude (build, kept_on),  -- noqa: RF02
        false as is_month,
        vintages.vintage

    from {{ source('operations', 'kept_member') }} as kept_members

    inner join {{ ref('vintage_build') }} as vintages
        on
            kept_members.build = vintages.build
            and kept_members.collection_year = vintages.collection_year

),

every_vintage as (

    select * from live

    union all by name

    select * from kept

)

select * from every_vintage
