with

counted as (

    select * from {{ ref('counted_placement') }}

),

measured as (

    select
        *,
        placements >= 3 as is_numerator

    from counted

    union all by name

    -- moves with the same carer are not counted in NI 062; what they would add is shown beside it
    select
        *,
        placements + same_carer_moves >= 3 as is_numerator,
        'sensitivity' as line_kind,
        'same-carer moves counted' as line_name

    from counted

    where indicator_id = 'P22'

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        episode_no

    from measured

)

select * from members
