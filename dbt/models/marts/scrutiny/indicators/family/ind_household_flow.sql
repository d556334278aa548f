with

flows as (

    select * from {{ ref('household_flow') }}

    where flow <> 'households at 1 April'

),

-- gained: approvals less deregistrations; beside it each alone, and how many there are

gained as (

    select
        *,
        if(flow = 'approvals', 1, -1) as amount

    from flows

    where flow in ('approvals', 'deregistrations')

),

listed as (

    select
        *,
        null::varchar as line_kind,
        null::varchar as line_name

    from gained

    union all

    select
        *,
        'household_type' as line_kind,
        household_type as line_name

    from gained

    union all by name

    select
        *,
        1 as amount,
        'flow' as line_kind,
        flow as line_name

    from flows

),

members as (

    select
        'R07' as indicator_id,
        collection_year,
        as_at,
        'household' as member_kind,
        household_id as member_key,
        counted_on,
        true as is_numerator,
        false as is_denominator,
        amount::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name

    from listed

)

select * from members
