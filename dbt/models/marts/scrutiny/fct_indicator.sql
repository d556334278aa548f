{%- set strata = strata() -%}

with

catalogue as (

    select * from {{ ref('indicator_catalogue') }}

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

members as (

    select * from {{ ref('indicator_member') }}

),

-- what is open against a child counts once, however much of it there is

problems as (

    select distinct
        child_key,
        collection_year

    from {{ ref('grading_problem') }}

),

tables_behind as (

    select * from {{ ref('graded_table') }}

),

checked_years as (

    select * from {{ ref('checked_year') }}

),

described as (

    select
        members.*,
        members.is_numerator or members.is_denominator as is_behind_it,
        problems.child_key is not null as has_problem

    from members

    left join problems
        on
            members.child_key = problems.child_key
            and members.collection_year = problems.collection_year

),

summed as materialized (

    select
        indicator_id,
        measure,
        collection_year,
        case
            {% for stratum in strata %}
                when grouping({{ stratum }}) = 0 then '{{ stratum }}'
            {% endfor %}
            else coalesce(line_kind, 'total')
        end as breakdown,
        case
            {% for stratum in strata %}
                when grouping({{ stratum }}) = 0 then {{ stratum }}
            {% endfor %}
            else coalesce(line_name, 'all')
        end as breakdown_value,
        -- summed as decimals, for a sum of binary fractions depends on the order of its rows
        {{ half_up('sum(numerator_amount::decimal(28, 9)) filter (is_numerator)', 6) }} as numerator,
        {{ half_up('sum(denominator_amount::decimal(28, 9)) filter (is_denominator)', 6) }} as denominator,
        count(*) filter (is_denominator) as denominator_members,
        bool_or(member_kind in ('child', 'household', 'enquiry', 'application')) as is_of_people,
        count(*) filter (is_child and is_behind_it) as child_records,
        count(*) filter (is_child and is_behind_it and has_problem) as child_records_with_problems,
        max({{ source_of('member_kind') }}) as source_system

    from described

    group by
        grouping sets (
            (indicator_id, measure, collection_year, line_kind, line_name),
            (indicator_id, measure, collection_year, sex),
            (indicator_id, measure, collection_year, age_band),
            (indicator_id, measure, collection_year, ethnic_group),
            (indicator_id, measure, collection_year, uasc),
            (indicator_id, measure, collection_year, placement_group)
        )

    having breakdown_value is not null

),

completed as (

    -- what could not be counted at all says so: there is a line for every indicator and year
    select
        indicator_id,
        -- no group has a population of its own, so the groups of a rate are counts
        if(measure = 'rate' and breakdown <> 'total', 'count', measure) as measure,
        collection_year,
        breakdown,
        breakdown_value,
        -- nobody counted is a true zero, nothing paid is a ledger that has not come
        if(measure = 'weekly_cost', numerator, coalesce(numerator, 0)) as numerator,
        case
            when measure = 'count' or (measure = 'rate' and breakdown <> 'total') then null
            else denominator
        end as denominator,
        denominator_members,
        is_of_people,
        child_records,
        child_records_with_problems,
        source_system

    from summed

    union all

    -- where the definition asks for the number as well, it has a line of its own
    select
        summed.indicator_id,
        'count' as measure,
        summed.collection_year,
        'number' as breakdown,
        'all' as breakdown_value,
        coalesce(summed.numerator, 0) as numerator,
        null as denominator,
        summed.denominator_members,
        summed.is_of_people,
        summed.child_records,
        summed.child_records_with_problems,
        summed.source_system

    from summed

    inner join catalogue on summed.indicator_id = catalogue.indicator_id and catalogue.has_number

    where summed.breakdown = 'total'

    union all

    select
        catalogue.indicator_id,
        catalogue.measure,
        years.collection_year,
        'total' as breakdown,
        'all' as breakdown_value,
        null as numerator,
        null as denominator,
        0 as denominator_members,
        false as is_of_people,
        0 as child_records,
        0 as child_records_with_problems,
        null as source_system

    from catalogue

    cross join years

    where
        catalogue.measure is not null
        and not exists (
            select 1
            from summed
            where
                summed.indicator_id = catalogue.indicator_id
                and summed.collection_year = years.collection_year
        )

),

valued as (

    select
        *,
        case measure
            when 'count' then numerator
            when 'percent' then {{ half_up('100 * numerator / nullif(denominator, 0)') }}
            when 'rate' then {{ half_up('10000 * numerator / nullif(denominator, 0)') }}
            when 'mean' then {{ half_up('numerator / nullif(denominator, 0)', 1) }}
            when 'mean_money' then {{ half_up('numerator / nullif(denominator, 0)') }}
            when 'weekly_cost' then 5 * {{ half_up('numerator / nullif(denominator, 0) / 5') }}
        end as value,  -- noqa: RF04
        is_of_people
        and {{ is_suppressed(
            'numerator', 'denominator', "if(measure in ('mean', 'mean_money', 'weekly_cost'), denominator_members, null)",
            'measure'
        ) }} as is_hidden

    from completed

),

-- children are counted one by one; what is no child is known by the tables it comes from. Where a figure has both, it
-- is as good as the worse of them: a ledger of thousands of rows would hide the children.

trusted as (

    select
        valued.*,
        checked_years.collection_year is not null as is_checked,
        coalesce(tables_behind.records_with_problems / tables_behind.records, 0)
        > coalesce(valued.child_records_with_problems / nullif(valued.child_records, 0), -1) as is_by_tables,
        if(is_by_tables, tables_behind.records, valued.child_records) as records_behind,
        if(
            is_by_tables, tables_behind.records_with_problems, valued.child_records_with_problems
        ) as problems_behind,
        if(is_checked, records_behind, null) as records,
        if(is_checked, problems_behind, null) as records_with_problems

    from valued

    left join checked_years on valued.collection_year = checked_years.collection_year

    left join tables_behind on valued.source_system = tables_behind.source

),

published as (

    select
        trusted.indicator_id,
        trusted.collection_year,
        years.as_at,
        trusted.breakdown,
        trusted.breakdown_value,
        trusted.numerator,
        trusted.denominator,
        trusted.value,
        if(trusted.is_hidden, null, trusted.value) as published,
        case
            when trusted.is_hidden then 'c'
            when trusted.numerator is null or (trusted.denominator is null and trusted.measure <> 'count') then 'x'
            when trusted.denominator = 0 then 'z'
            when trusted.numerator = 0 then '0'
            when trusted.value = 0 and trusted.measure <> 'count' then 'k'
        end as symbol,
        'live' as vintage,
        -- what is not available cannot be trusted more or less
        if(
            trusted.value is null, null, {{ grade('trusted.records_with_problems / trusted.records') }}
        ) as grade,
        trusted.records,
        trusted.records_with_problems

    from trusted

    inner join years on trusted.collection_year = years.collection_year

)

select * from published

order by indicator_id, collection_year, breakdown, breakdown_value
