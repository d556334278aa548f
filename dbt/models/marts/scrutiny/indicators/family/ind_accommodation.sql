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

-- the mix: where each lives

mixed as (

    select
        counted.*,
        'L10' as indicator_id,
        kinds.accommodation as line_name,
        'percent' as line_measure,
        counted.accommodation = kinds.accommodation as is_numerator,
        true as is_denominator

    from counted

    cross join kinds

),

-- and of three places that worry, how many live there: nobody is a true zero

worrying as (

    select
        counted.*,
        'L12' as indicator_id,
        kinds.accommodation as line_name,
        'count' as line_measure,
        counted.accommodation = kinds.accommodation as is_numerator,
        true as is_denominator

    from counted

    cross join kinds

    where kinds.accommodation in ('bed and breakfast', 'no fixed abode', 'custody')

),

whole as (

    select
        *,
        null::varchar as line_name,
        null::varchar as line_measure,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'L10', 'is_numerator': true },
            {
                'indicator_id': 'L12',
                'is_numerator': accommodation in ('bed and breakfast', 'no fixed abode', 'custody')
            }
        ], recursive := true),
        true as is_denominator

    from counted

),

listed as (

    select * from mixed

    union all

    select * from worrying

    union all by name

    select * from whole

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
