with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

children as (

    select
        'C03' as indicator_id,
        collection_year,
        as_at,
        child_key,
        started_on as counted_on,
        episode_no

    from {{ ref('int_looked_after__started_in_year') }}

    union all

    select
        'C04' as indicator_id,
        collection_year,
        as_at,
        child_key,
        ceased_on as counted_on,
        episode_no

    from {{ ref('int_looked_after__ceased_in_year') }}

    union all

    select
        'C17' as indicator_id,
        collection_year,
        as_at,
        child_key,
        as_at as counted_on,
        episode_no

    from {{ ref('int_looked_after__in_year') }}

),

populations as (

    select
        collection_year,
        as_at,
        population,
        unnest(['C03', 'C04']) as indicator_id

    from years

    where population is not null

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        counted_on,
        true as is_numerator,
        false as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        episode_no

    from children

    union all

    select
        indicator_id,
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

    from populations

)

select * from members
