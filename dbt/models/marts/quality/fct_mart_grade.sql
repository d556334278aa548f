with

children as (

    select
        mart,
        child_key,
        title,
        child_key || ' ' || collection_year as child_in_year,
        problem_id is not null as has_problem

    from {{ ref('mart_child') }}

),

tables_behind as (

    select * from {{ ref('graded_table') }}

),

figures as (

    select * from {{ ref('fct_indicator') }}

    where breakdown = 'total' and not is_month and vintage = 'live' and grade is not null

),

counted as (

    select
        mart,
        'children' as record,
        count(distinct child_in_year) as records,
        count(distinct child_in_year) filter (has_problem) as records_with_problems

    from children

    group by all

    union all

    select
        if(source = 'finance', 'spend', source) as mart,
        'rows' as record,
        records,
        records_with_problems

    from tables_behind

    where source in ('finance', 'fostering')

    union all

    select
        'scrutiny' as mart,
        'figures' as record,
        count(*) as records,
        count(*) filter (grade in ('C', 'D')) as records_with_problems

    from figures

    having count(*) > 0

),

stale as (

    select
        source,
        count(*) filter (snapshot_date is null or snapshot_date < night) as tables_stale

    from {{ source('operations', 'load') }}

    where night = {{ night() }}

    group by all

),

fed as (

    select
        feeds.mart,
        coalesce(sum(stale.tables_stale), 0)::integer as tables_stale

    from (
        values
        ('core', 'ssd'), ('core', 'ssda903'),
        ('care_leavers', 'ssd'), ('care_leavers', 'ssda903'), ('care_leavers', 'care_leavers'),
        ('fostering', 'fostering'),
        ('spend', 'finance')
    ) as feeds (mart, source)

    left join stale on feeds.source = stale.source

    group by all

),

commonest as (

    select
        mart,
        title,
        count(distinct child_key) as children_with_it

    from children

    where has_problem

    group by mart, title

    qualify row_number() over (partition by mart order by children_with_it desc, title asc) <= 3

),

reasons as (

    select
        mart,
        string_agg(title || ' (' || children_with_it || ')', '; ' order by children_with_it desc, title asc) as reasons

    from commonest

    group by all

),

graded as (

    select
        counted.mart,
        {{ night() }} as night,
        counted.record,
        counted.records,
        counted.records_with_problems,
        counted.records_with_problems / nullif(counted.records, 0) as share_with_problems,
        coalesce(fed.tables_stale, 0) as tables_stale,
        {{ grade('counted.records_with_problems / nullif(counted.records, 0)') }} as grade_by_share,
        reasons.reasons

    from counted

    left join fed on counted.mart = fed.mart

    left join reasons on counted.mart = reasons.mart

),

capped as (

    select
        * exclude (grade_by_share),
        -- letters sort as grades do: what is stale is no better than the policy says
        if(
            tables_stale > 0 and grade_by_share is not null,
            greatest(grade_by_share, '{{ policy("grade_when_stale", "C") }}'),
            grade_by_share
        ) as grade

    from graded

)

select * from capped
