with

examined as (

    select * from {{ ref('int_health_cohort__examined') }}

),

measured as (

    select
        collection_year,
        as_at,
        child_key,
        placement_type_code,
        unnest([
            {'id': 'H01', 'num': has_health_assessment, 'den': true, 'amount': 1::double},
            {
                'id': 'H06',
                'num': sdq_score is not null and age between 5 and 16,
                'den': sdq_score is not null and age between 5 and 16,
                'amount': sdq_score::double
            }
        ]) as measure

    from examined

),

members as (

    select
        measure.id as indicator_id,
        collection_year,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        measure.num as is_numerator,
        measure.den as is_denominator,
        measure.amount as numerator_amount,
        1::double as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line,
        null::varchar as age_group,
        placement_type_code

    from measured

    where measure.den

)

select * from members
