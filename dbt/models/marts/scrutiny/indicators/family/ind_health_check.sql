with

examined as (

    select * from {{ ref('int_health_cohort__examined') }}

),

measured as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'H01', 'is_numerator': has_health_assessment, 'is_denominator': true },
            { 'indicator_id': 'H02', 'is_numerator': is_immunised, 'is_denominator': is_immunisation_held },
            { 'indicator_id': 'H03', 'is_numerator': has_teeth_check, 'is_denominator': true },
            { 'indicator_id': 'H04', 'is_numerator': has_development_check, 'is_denominator': age < 5 }
        ], recursive := true)

    from examined

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
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        episode_no

    from measured

    where is_denominator

)

select * from members
