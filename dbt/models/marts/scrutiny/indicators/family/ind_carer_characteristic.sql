with

carers as (

    select
        *,
        unnest([  -- noqa: AL03
            { 'line_kind': 'carer_ethnic_group', 'its_own': ethnic_group },
            { 'line_kind': 'carer_disability', 'its_own': disability },
            { 'line_kind': 'carer_sex', 'its_own': sex }
        ], recursive := true)

    from {{ ref('registered_carer') }}

),

lines as (

    select distinct
        line_kind,
        its_own as line_name

    from carers

),

-- the number of carers, then each group's share of them

listed as (

    select distinct
        collection_year,
        as_at,
        carer_id,
        true as is_numerator,
        false as is_denominator,
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as line_measure

    from carers

    union all

    select
        carers.collection_year,
        carers.as_at,
        carers.carer_id,
        carers.its_own = lines.line_name as is_numerator,
        true as is_denominator,
        lines.line_kind,
        lines.line_name,
        'percent' as line_measure

    from carers

    inner join lines on carers.line_kind = lines.line_kind

),

members as (

    select
        'R11' as indicator_id,
        collection_year,
        as_at,
        'carer' as member_kind,
        carer_id as member_key,
        as_at as counted_on,
        is_numerator,
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        line_measure

    from listed

)

select * from members
