with

households as (

    select
        *,
        coalesce(primary_care_type_code, 'not known') as category

    from {{ ref('household_flow') }}

    where flow = 'households'

),

categories as (

    select distinct category from households

),

listed as (

    -- short breaks are respite
    select
        *,
        null::varchar as line_name,
        category in ('enhanced', 'specialist', 'short_break') as is_numerator

    from households

    union all

    select
        households.*,
        categories.category as line_name,
        households.category = categories.category as is_numerator

    from households

    cross join categories

),

members as (

    select
        'R12' as indicator_id,
        collection_year,
        as_at,
        'household' as member_kind,
        household_id as member_key,
        counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'approval_category') as line_kind,
        line_name

    from listed

)

select * from members
