with

problem as (

    select * from {{ ref('fct_episode_problem') }}

),

reported as (

    select * from {{ ref('int_collection_year__reported') }}

    where is_open

),

broken as (

    select
        'episode' as source,
        problem.child_key,
        problem.collection_year,
        problem.kind as rule,
        -- What lies before the open years troubles no return any more.
        if(reported.collection_year is null, 'query', 'error') as level,
        'episodes' as module,
        coalesce(problem.suggested_field, '') as fields,
        problem.title,
        problem.record_says || ' ' || problem.what_to_do as what_to_do,
        problem.owner_team,
        strftime(problem.problem_date, '%Y-%m-%d') as record,
        null::bigint as row_id,
        1 as rows,
        problem.episode_start_date as began,
        'episodes' as return_module,
        [coalesce(problem.suggested_field, '')] as return_fields

    from problem

    left join reported on problem.collection_year = reported.collection_year

)

select * from broken
