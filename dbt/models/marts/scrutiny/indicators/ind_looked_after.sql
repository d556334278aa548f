with

snapshot as (

    select * from {{ ref('int_looked_after__at_snapshot') }}

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

needs as (

    select code from {{ ref('codeset_category_of_need') }}

),

counted as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        null::varchar as line_kind,
        null::varchar as line_name,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'C01', 'is_numerator': true, 'is_denominator': false },
            { 'indicator_id': 'C02', 'is_numerator': true, 'is_denominator': false },
            { 'indicator_id': 'C05', 'is_numerator': is_uasc, 'is_denominator': true },
            {
                'indicator_id': 'C09',
                'is_numerator': category_of_need_code is not null,
                'is_denominator': true
            }
        ], recursive := true)

    from snapshot

),

by_need as (

    select
        snapshot.collection_year,
        snapshot.as_at,
        snapshot.child_key,
        snapshot.episode_no,
        'category_of_need' as line_kind,
        needs.code as line_name,
        'C09' as indicator_id,
        coalesce(snapshot.category_of_need_code = needs.code, false) as is_numerator,
        true as is_denominator

    from snapshot

    cross join needs

),

children as (

    select * from counted

    union all

    select * from by_need

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
        line_kind,
        line_name,
        null::varchar as age_group,
        episode_no

    from children

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
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as age_group,
        null::integer as episode_no

    from years

    where population is not null

)

select * from members
