with

positions as (

    select * from {{ ref('int_birthday__positioned') }}

    -- years in which nothing is evidenced have no position to measure
    qualify bool_or(evidence_status = 'evidenced') over (partition by collection_year)

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

cohort as (

    select
        positions.*,
        years.as_at,
        coalesce(positions.in_touch_code = 'YES', false) as is_in_touch,
        coalesce(
            positions.activity_code in ('F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5'), false
        ) as is_in_employment_education_training,
        coalesce(right(positions.accommodation_code, 1) = '1', false) as is_suitable,
        -- gone abroad, deported, whereabouts not known: no home to judge
        coalesce(left(positions.accommodation_code, 1) not in ('G', 'H', 'R'), true) as has_home_to_judge

    from positions

    inner join years on positions.collection_year = years.collection_year

    where
        positions.birthday_date <= years.as_at
        and positions.reason_not_returned is null
        and positions.birthday_age <= 21
        and coalesce(positions.in_touch_code, '') not in ('DIED', 'RHOM')

),

measured as (

    select
        collection_year,
        as_at,
        birthday_date,
        child_key,
        birthday_age,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'L01', 'is_numerator': true, 'is_denominator': false },
            { 'indicator_id': 'L02', 'is_numerator': is_in_touch, 'is_denominator': true },
            {
                'indicator_id': 'L03',
                'is_numerator': is_in_employment_education_training,
                'is_denominator': true
            },
            {
                'indicator_id': 'L08',
                'is_numerator': is_suitable and has_home_to_judge,
                'is_denominator': has_home_to_judge
            }
        ], recursive := true)

    from cohort

),

members as (

    -- 17 to 18 and 19 to 21 are never pooled: the younger have an indicator of their own, a line for each measure
    select
        if(birthday_age >= 19, indicator_id, 'L13') as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        birthday_date as counted_on,
        is_numerator,
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(birthday_age >= 19, null, 'measure') as line_kind,
        if(birthday_age >= 19, null, indicator_id) as line_name,
        if(birthday_age < 19 and indicator_id = 'L01', 'count', null) as line_measure,
        birthday_age::varchar as age_group,
        null::integer as episode_no

    from measured

    where is_numerator or is_denominator

)

select * from members
