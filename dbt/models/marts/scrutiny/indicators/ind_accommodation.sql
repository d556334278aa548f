with

counted as (

    select * from {{ ref('int_care_leaver__counted') }}

    where birthday_age between 19 and 21

),

kinds as (

    select meaning as accommodation from {{ ref('codeset_accommodation') }}

    union all

    select 'no information' as accommodation

),

-- the mix: where each lives; and of three that worry, how many live there

mixed as (

    select
        counted.*,
        'L10' as indicator_id,
        'percent' as line_measure,
        kinds.accommodation as line_name,
        counted.accommodation = kinds.accommodation as is_numerator,
        true as is_denominator

    from counted

    cross join kinds

),

worrying as (

    select
        *,
        'L12' as indicator_id,
        'count' as line_measure,
        accommodation as line_name,
        true as is_numerator,
        false as is_denominator

    from counted

    where accommodation in ('bed and breakfast', 'no fixed abode', 'custody')

),

listed as (

    select * from mixed

    union all

    select * from worrying

    union all

    select * replace (null as line_name, null as line_measure) from worrying

    union all

    select
        *,
        'L10' as indicator_id,
        null as line_measure,
        null as line_name,
        true as is_numerator,
        false as is_denominator

    from counted

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        birthday_date as counted_on,
        is_numerator,
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'accommodation') as line_kind,
        line_name,
        line_measure,
        birthday_age::varchar as age_group

    from listed

)

select * from members
