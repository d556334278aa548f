with

snapshot as (

    select * from {{ ref('int_looked_after__at_snapshot') }}

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

counted as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'C01', 'is_numerator': true, 'is_denominator': false },
            { 'indicator_id': 'C02', 'is_numerator': true, 'is_denominator': false },
            { 'indicator_id': 'C05', 'is_numerator': is_uasc, 'is_denominator': true }
        ], recursive := true)

    from snapshot

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
        episode_no

    from counted

    union all

    select
        'C02' as indicator_id,
        collection_year,
        as_at,
        'population' as member_kind,
        '{{ var("ons_code") }}' as member_key,
        as_at as counted_on,
        false as is_numerator,
        true as is_denominator,
        0::double as numerator_amount,
        population::double as denominator_amount,
        null::integer as episode_no

    from years

    where population is not null

)

select * from members
