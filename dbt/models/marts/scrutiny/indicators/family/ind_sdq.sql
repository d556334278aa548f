with

children as (

    -- collected from 4, published on those of 5 to 16
    select
        *,
        sdq_score is not null as has_score,
        case
            when sdq_score <= 13 then 'normal, 0 to 13'
            when sdq_score <= 16 then 'borderline, 14 to 16'
            when sdq_score <= 40 then 'cause for concern, 17 to 40'
        end as band

    from {{ ref('int_health_cohort__examined') }}

    where age between 5 and 16

),

bands as (

    select unnest(['normal, 0 to 13', 'borderline, 14 to 16', 'cause for concern, 17 to 40']) as band

),

listed as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        null::varchar as line_kind,
        null::varchar as line_name,
        unnest([  -- noqa: AL03
            {
                'indicator_id': 'H05',
                'is_numerator': has_score,
                'is_denominator': true,
                'numerator_amount': 1::double
            },
            {
                'indicator_id': 'H06',
                'is_numerator': has_score,
                'is_denominator': has_score,
                'numerator_amount': sdq_score::double
            },
            {
                'indicator_id': 'H07',
                'is_numerator': has_score,
                'is_denominator': false,
                'numerator_amount': 1::double
            }
        ], recursive := true)

    from children

    union all by name

    select
        children.collection_year,
        children.as_at,
        children.child_key,
        children.episode_no,
        'H07' as indicator_id,
        'sdq_band' as line_kind,
        bands.band as line_name,
        'percent' as line_measure,
        coalesce(children.band = bands.band, false) as is_numerator,
        true as is_denominator,
        1::double as numerator_amount

    from children

    cross join bands

    where children.has_score

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
        line_kind,
        line_name,
        line_measure,
        episode_no

    from listed

    where is_numerator or is_denominator

)

select * from members
