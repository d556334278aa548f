with

flows as (

    select * from {{ ref('household_flow') }}

    where flow in ('deregistrations', 'households at 1 April')

),

listed as (

    select
        *,
        null::varchar as line_name

    from flows

    union all

    select
        *,
        household_type as line_name

    from flows

),

members as (

    -- a household approved and lost within the year is in the numerator alone
    select
        'R08' as indicator_id,
        collection_year,
        as_at,
        'household' as member_kind,
        household_id as member_key,
        counted_on,
        flow = 'deregistrations' as is_numerator,
        flow = 'households at 1 April' as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'household_type') as line_kind,
        line_name

    from listed

)

select * from members
