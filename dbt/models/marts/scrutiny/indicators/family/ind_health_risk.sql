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
                'indicator_id': 'H08',
                'line_name': null,
                'is_numerator': is_convicted,
                'is_denominator': age >= 10
            },
            {
                'indicator_id': 'H09',
                'line_name': null,
                'is_numerator': has_misused_substances,
                'is_denominator': true
            },
            {
                'indicator_id': 'H09',
                'line_name': 'received',
                'is_numerator': is_intervention_received,
                'is_denominator': has_misused_substances
            },
            {
                'indicator_id': 'H09',
                'line_name': 'offered and refused',
                'is_numerator': is_intervention_offered and not is_intervention_received,
                'is_denominator': has_misused_substances
            },
            {
                'indicator_id': 'H09',
                'line_name': 'neither',
                'is_numerator': not is_intervention_received and not is_intervention_offered,
                'is_denominator': has_misused_substances
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
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is not null, 'intervention', null) as line_kind,
        line_name,
        episode_no

    from measured

    where is_denominator

)

select * from members
