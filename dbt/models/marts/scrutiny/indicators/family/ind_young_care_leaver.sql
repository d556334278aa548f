with

measured as (

    select * from {{ ref('int_care_leaver__measured') }}

    where birthday_age in (17, 18)

),

listed as (

    -- the number of young people, then a line for each measure of those of 19 to 21
    select
        *,
        null::varchar as line_name,
        null::varchar as line_measure

    from measured

    where measure_id = 'L01'

    union all

    select
        *,
        measure_id || coalesce(' ' || part, '') as line_name,
        if(measure_id = 'L01', 'count', 'percent') as line_measure

    from measured

    where part is null or measure_id = 'L09'

),

members as (

    select
        'L13' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        birthday_date as counted_on,
        is_numerator,
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'measure') as line_kind,
        line_name,
        line_measure,
        birthday_age::varchar as age_group

    from listed

)

select * from members
