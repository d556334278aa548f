with

carers as (

    select
        *,
        coalesce(lowest_age >= 60, false) as is_60_or_over

    from {{ ref('registered_carer') }}

    where is_age_held

),

ages as (

    select distinct age_band from carers

),

listed as (

    select
        *,
        null::varchar as line_kind,
        null::varchar as line_name,
        is_60_or_over as is_numerator

    from carers

    union all

    select
        *,
        'household_type' as line_kind,
        household_type as line_name,
        is_60_or_over as is_numerator

    from carers

    union all

    select
        carers.*,
        'carer_age' as line_kind,
        ages.age_band as line_name,
        carers.age_band = ages.age_band as is_numerator

    from carers

    cross join ages

),

members as (

    select
        'R10' as indicator_id,
        collection_year,
        as_at,
        'carer' as member_kind,
        carer_id as member_key,
        as_at as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name

    from listed

)

select * from members
