{%- set families = [
    'ind_looked_after', 'ind_flow', 'ind_placement_mix', 'ind_placement_location', 'ind_placement_stability',
    'ind_missing', 'ind_health', 'ind_care_leaver', 'ind_staying_put', 'ind_recruitment', 'ind_household_flow',
    'ind_foster_place', 'ind_unit_cost', 'ind_weekly_fee', 'ind_contract',
] -%}
{%- set strata = ['sex', 'age_band', 'ethnic_group', 'uasc', 'placement_group'] -%}

with

catalogue as (

    select * from {{ ref('indicator_catalogue') }}

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

members as (

    {% for family in families %}
        select * from {{ ref(family) }}
        {% if not loop.last %}

            union all

        {% endif %}
    {% endfor %}

),

counted as (

    select
        members.*,
        catalogue.measure,
        -- a line of the indicator's own is not broken down further
        catalogue.is_stratified and members.line_name is null as is_broken_down,
        -- the key that joins is null for all but children: a condition beside it would compare each with each
        if(members.member_kind = 'child', members.member_key, null) as child_key

    from members

    inner join catalogue on members.indicator_id = catalogue.indicator_id

),

children as (

    select
        merged.child_key,
        merged.birth_date,
        merged.is_uasc,
        merged.uasc_ceased_date,
        coalesce(merged.sex_code, 'not known') as sex,
        coalesce(ethnicity.ethnic_group, 'Not known') as ethnic_group

    from {{ ref('int_child__merged') }} as merged

    left join {{ ref('codeset_ethnicity') }} as ethnicity on merged.ethnicity_code = ethnicity.code

),

placement_types as (

    select
        code,
        placement_group

    from {{ ref('codeset_placement_type') }}

),

-- an error stands against the child whose row it is, in that year's return

problems as (

    select distinct
        violations.collection_year,
        violations.child_key

    from {{ source('operations', 'violation') }} as violations

    inner join {{ source('operations', 'rule_result') }} as results
        on
            violations.collection_year = results.collection_year
            and violations.rule = results.rule
            and results.level = 'error'

),

checked_years as (

    select distinct collection_year

    from {{ source('operations', 'rule_result') }}

    where status <> 'not_run'

),

described as (

    select
        counted.*,
        problems.child_key is not null as has_problem,
        counted.child_key is not null as is_child,
        if(counted.is_broken_down, children.sex, null) as sex,
        if(
            counted.is_broken_down,
            coalesce(counted.age_group, {{ age_band(age_on('children.birth_date', 'counted.counted_on')) }}),
            null
        ) as age_band,
        if(counted.is_broken_down, children.ethnic_group, null) as ethnic_group,
        if(
            counted.is_broken_down,
            if(children.is_uasc and coalesce(children.uasc_ceased_date > counted.counted_on, true), 'yes', 'no'),
            null
        ) as uasc,
        if(counted.is_broken_down, placement_types.placement_group, null) as placement_group

    from counted

    left join children on counted.child_key = children.child_key

    left join placement_types on counted.placement_type_code = placement_types.code

    left join problems
        on
            counted.child_key = problems.child_key
            and counted.collection_year = problems.collection_year

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
        bool_or(is_child) as is_of_children,
        bool_or(member_kind in ('child', 'household', 'enquiry', 'application')) as is_of_people,
        count(*) filter (is_child) as records,
        count(*) filter (is_child and has_problem) as records_with_problems

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
        records,
        records_with_problems

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
        summed.records,
        summed.records_with_problems

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
        0 as records,
        0 as records_with_problems

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

published as (

    select
        valued.indicator_id,
        valued.collection_year,
        years.as_at,
        valued.breakdown,
        valued.breakdown_value,
        valued.numerator,
        valued.denominator,
        valued.value,
        if(valued.is_hidden, null, valued.value) as published,
        case
            when valued.is_hidden then 'c'
            when valued.numerator is null or (valued.denominator is null and valued.measure <> 'count') then 'x'
            when valued.denominator = 0 then 'z'
            when valued.numerator = 0 then '0'
            when valued.value = 0 and valued.measure <> 'count' then 'k'
        end as symbol,
        'live' as vintage,
        if(
            checked_years.collection_year is null,
            null,
            {{ grade('valued.records_with_problems / nullif(valued.records, 0)') }}
        ) as grade

    from valued

    inner join years on valued.collection_year = years.collection_year

    left join checked_years on valued.collection_year = checked_years.collection_year

)

select * from published

order by indicator_id, collection_year, breakdown, breakdown_value
