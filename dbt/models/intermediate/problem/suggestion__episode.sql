with

problem as (

    select * from {{ ref('fct_episode_problem') }}

    where suggested_value is not null

),

episode as (

    select * from {{ ref('int_episode__placed') }}

),

suggestion as (

    select distinct
        problem.child_key,
        problem.episode_start_date as began,
        null::date as placement_began,
        'episodes' as module,
        problem.suggested_field as field,
        [problem.suggested_field] as bears_on,
        problem.suggested_value,
        problem.record_says as evidence,
        7 as priority

    from problem

    inner join episode
        on
            problem.child_key = episode.child_key
            and problem.episode_start_date = episode.episode_start_date

    where
        not (problem.suggested_field = 'PLACE' and problem.suggested_value = coalesce(episode.placement_type_code, ''))

)

select * from suggestion
