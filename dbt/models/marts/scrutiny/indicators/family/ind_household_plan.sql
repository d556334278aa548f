{%- set targets = policy('fostering_net_target', {}) -%}

with

targets as (

    {% for year, target in targets.items() %}
        select
            '{{ year }}' as collection_year,
            {{ target }} as net_planned

        union all

    {% endfor %}
    -- a council without a plan has an empty one
    select
        null as collection_year,
        null as net_planned

    where false

),

gained as (

    select
        flows.collection_year,
        flows.as_at,
        'household' as member_kind,
        flows.household_id as member_key,
        flows.counted_on,
        if(flows.flow = 'approvals', 1, -1) as amount

    from {{ ref('household_flow') }} as flows

    inner join targets on flows.collection_year = targets.collection_year

    where flows.flow in ('approvals', 'deregistrations')

),

planned as (

    select
        years.collection_year,
        years.as_at,
        'target' as member_kind,
        years.collection_year as member_key,
        years.as_at as counted_on,
        -targets.net_planned as amount

    from {{ ref('int_scrutiny_year__spanned') }} as years

    inner join targets on years.collection_year = targets.collection_year

),

listed as (

    select * from gained

    union all

    select * from planned

),

members as (

    select
        'R14' as indicator_id,
        collection_year,
        as_at,
        member_kind,
        member_key,
        counted_on,
        true as is_numerator,
        false as is_denominator,
        amount::double as numerator_amount,
        1::double as denominator_amount

    from listed

)

select * from members
