{%- set strata = strata() -%}
{%- set pairs = paired_strata() -%}
{%- set key = ['indicator_id', 'measure', 'collection_year', 'as_at', 'vintage'] -%}

with

catalogue as (

    select * from {{ ref('indicator_catalogue') }}

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

members as materialized (

    select
        * exclude (member_key, child_key),
        {{ member_hash('member_kind', 'member_key') }} as member_hash,
        -- six incidents may be of one child
        case
            when is_child or member_kind in ('household', 'enquiry', 'application', 'carer')
                then hash(coalesce(child_key, member_key))
        end as person_hash

    from {{ ref('vintage_member') }}

),

-- everybody is counted in all and in each line of the indicator's own

lines as (

    select
        {{ key | join(', ') }},
        coalesce(line_kind, 'total') as breakdown,
        coalesce(line_name, 'all') as breakdown_value,
        {{ counted_members() }}

    from members

    group by all

),

-- people are counted in each group and, at a year's end, in each pair of groups

grouped as (

    select
        {{ key | join(', ') }},
        case
            {% for stratum in strata %}
                when grouping({{ stratum }}) = 0 then '{{ stratum }}'
            {% endfor %}
        end as breakdown,
        case
            {% for stratum in strata %}
                when grouping({{ stratum }}) = 0 then {{ stratum }}
            {% endfor %}
        end as breakdown_value,
        {{ counted_members() }}

    from members

    where is_broken_down

    group by
        grouping sets (
            {% for stratum in strata %}
                ({{ key | join(', ') }}, {{ stratum }})
                {%- if not loop.last %},{% endif %}
            {% endfor %}
        )

    having breakdown_value is not null

),

paired as (

    select
        {{ key | join(', ') }},
        case
            {% for one, other in pairs %}
                when grouping({{ one }}) = 0 and grouping({{ other }}) = 0 then '{{ one }}, {{ other }}'
            {% endfor %}
        end as breakdown,
        case
            {% for one, other in pairs %}
                when grouping({{ one }}) = 0 and grouping({{ other }}) = 0
                    then {{ one }} || ', ' || {{ other }}
            {% endfor %}
        end as breakdown_value,
        {{ counted_members() }}

    from members

    where is_broken_down and not is_month

    group by
        grouping sets (
            {% for one, other in pairs %}
                ({{ key | join(', ') }}, {{ one }}, {{ other }})
                {%- if not loop.last %},{% endif %}
            {% endfor %}
        )

    having breakdown_value is not null

),

counted_apart as (

    select * from lines

    union all by name

    select * from grouped

    union all by name

    select * from paired

),

summed as materialized (

    select
        * exclude (numerator_sum, denominator_sum),
        {{ half_up('numerator_sum', 6) }} as numerator_amount,
        {{ half_up('denominator_sum', 6) }} as denominator_amount

    from counted_apart

),

completed as (

    -- what could not be counted at all says so: there is a line for every indicator and year
    select
        * exclude (measure),
        -- no group has a population of its own, so the groups of a rate are counts
        if(measure = 'rate' and breakdown <> 'total', 'count', measure) as measure

    from summed

    union all by name

    -- where the definition asks for the number as well, it has a line of its own
    select
        summed.* exclude (measure, breakdown, breakdown_value, denominator_amount),
        'count' as measure,
        'number' as breakdown,
        'all' as breakdown_value,
        null as denominator_amount

    from summed

    inner join catalogue on summed.indicator_id = catalogue.indicator_id and catalogue.has_number

    where summed.breakdown = 'total'

    union all by name

    select
        catalogue.indicator_id,
        catalogue.measure,
        years.collection_year,
        years.as_at,
        years.is_month,
        'live' as vintage,
        false as is_checked,
        'total' as breakdown,
        'all' as breakdown_value,
        0 as numerator_members,
        0 as denominator_members,
        false as is_of_people,
        0 as child_records,
        0 as child_records_with_problems,
        true as is_missing

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
                and summed.as_at = years.as_at
                and summed.breakdown = 'total'
                and summed.vintage = 'live'
        )

),

counted as (

    select
        * exclude (numerator_amount, denominator_amount, is_missing),
        -- nobody counted is a true zero, nothing paid is a ledger that has not come
        case
            when coalesce(is_missing, false) or measure = 'weekly_cost' then numerator_amount
            else coalesce(numerator_amount, 0)
        end as numerator,
        if(measure in ('count', 'sum', 'index'), null, denominator_amount) as denominator

    from completed

),

valued as (

    select
        indicator_id,
        measure,
        collection_year,
        as_at,
        is_month,
        vintage,
        breakdown,
        breakdown_value,
        numerator,
        denominator,
        numerator_members,
        denominator_members,
        numerator_people,
        denominator_people,
        numerator_set,
        denominator_set,
        is_of_people,
        child_records,
        child_records_with_problems,
        is_checked,
        source_system,
        {{ worked_out('measure', 'numerator', 'denominator', 'numerator_median') }} as value  -- noqa: RF04

    from counted

)

select * from valued
