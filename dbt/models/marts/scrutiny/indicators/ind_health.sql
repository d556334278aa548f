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
            {
                'indicator_id': 'H01',
                'is_numerator': has_health_assessment,
                'is_denominator': true,
                'numerator_amount': 1::double
            },
            {
                'indicator_id': 'H06',
                'is_numerator': sdq_score is not null and age between 5 and 16,
                'is_denominator': sdq_score is not null and age between 5 and 16,
                'numerator_amount': sdq_score::double
            }
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
        numerator_amount,
        1::double as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as age_group,
        episode_no

    from measured

    where is_denominator

)

select * from members
