with

measured as (

    select * from {{ ref('int_care_leaver__measured') }}

),

members as (

    -- 17 to 18 and 19 to 21 are never pooled: the younger have an indicator of their own
    select
        measure_id as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        birthday_date as counted_on,
        is_numerator,
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        case
            when part is null then null
            when measure_id = 'L02' then 'contact'
            when measure_id = 'L06' then 'neet_reason'
            when measure_id = 'L09' then 'suitability'
        end as line_kind,
        part as line_name,
        birthday_age::varchar as age_group

    from measured

    where birthday_age between 19 and 21

)

select * from members
