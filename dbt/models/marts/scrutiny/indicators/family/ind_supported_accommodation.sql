with

-- K3 begins with 2023/24

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

    where collection_year >= '2023/24'

),

snapshot as (

    select * from {{ ref('int_looked_after__at_snapshot') }}

    where
        collection_year >= '2023/24'
        and age between 16 and 17

),

begun as (

    select
        years.collection_year,
        years.as_at,
        placements.child_key,
        placements.placement_no,
        placements.placement_start_date as counted_on,
        {{ age_on('children.birth_date', 'placements.placement_start_date') }} < 16 as is_too_young

    from years

    inner join {{ ref('int_placement__spelled') }} as placements
        on
            placements.placement_type_code = 'K3'
            and not placements.is_short_break
            and placements.placement_start_date between years.starts_on and years.as_at

    inner join {{ ref('int_child__merged') }} as children on placements.child_key = children.child_key

),

members as (

    select
        'P33' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        coalesce(placement_type_code = 'K3', false) as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        null as line_kind,
        null as line_name,
        null as line_measure,
        episode_no

    from snapshot

    union all by name

    select
        'P33' as indicator_id,
        collection_year,
        as_at,
        'placement' as member_kind,
        child_key || ' ' || placement_no as member_key,
        counted_on,
        coalesce(is_too_young, false) as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        'began_under_16' as line_kind,
        unnest([  -- noqa: AL03
            { 'line_name': 'number', 'line_measure': 'count' },
            { 'line_name': 'share of placements begun', 'line_measure': 'percent' }
        ], recursive := true)

    from begun

)

select * from members
