with

problem as (

    select * from {{ ref('int_episode_problem__chain') }}

    union all by name

    select * from {{ ref('int_episode_problem__reason') }}

    union all by name

    select * from {{ ref('int_episode_problem__part') }}

    union all by name

    select * from {{ ref('int_episode_problem__unreturned') }}

),

-- The open years whose return holds the episode; what is older belongs to the year in which it happened.
returned as (

    select
        episode.child_key,
        episode.episode_no,
        episode.collection_year

    from {{ ref('int_episode__in_year') }} as episode

    inner join {{ ref('int_collection_year__reported') }} as reported
        on episode.collection_year = reported.collection_year

    where reported.is_open

),

described as (

    select
        problem.child_key,
        coalesce(
            returned.collection_year, {{ collection_year_of('problem.problem_date') }}, 'unknown'
        ) as collection_year,
        problem.kind,
        problem.episode_no,
        problem.episode_start_date,
        coalesce(problem.problem_date, date '1900-01-01') as problem_date,
        kind.title,
        problem.record_says,
        kind.what_to_do
        || coalesce(' Suggested: ' || kind.suggested_field || ' ' || problem.suggested_value || '.', '') as what_to_do,
        kind.suggested_field,
        problem.suggested_value,
        {{ team_of("'episodes'") }} as owner_team

    from problem

    inner join {{ ref('episode_problem_kind') }} as kind on problem.kind = kind.kind

    left join returned
        on
            problem.child_key = returned.child_key
            and problem.episode_no = returned.episode_no

)

select * from described
