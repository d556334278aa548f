with

snapshot as (

    select
        looked_after.collection_year,
        looked_after.as_at,
        looked_after.child_key,
        looked_after.episode_no,
        coalesce(unregistered.grounds, []) as grounds

    from {{ ref('int_looked_after__at_snapshot') }} as looked_after

    left join {{ ref('unregistered_in_year') }} as unregistered
        on
            looked_after.collection_year = unregistered.collection_year
            and looked_after.as_at = unregistered.as_at
            and looked_after.child_key = unregistered.child_key
            and looked_after.episode_no = unregistered.episode_no

),

grounds (ground, line_name) as (

    values
    ('other_placement', 'other placement (Z)'),
    ('not_on_list', 'not on Ofsted''s list'),
    ('bought_as_unregistered', 'bought as unregistered')

),

nights as (

    select
        *,
        unnest([  -- noqa: AL03
            { 'line_name': 'placement nights', 'line_measure': 'count' },
            { 'line_name': 'share of care nights', 'line_measure': 'percent' }
        ], recursive := true)

    from {{ ref('unregistered_night') }}

),

measured as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        len(grounds) > 0 as is_numerator,
        1::double as numerator_amount,
        1::double as denominator_amount

    from snapshot

    union all by name

    -- a child may be counted on more than one ground
    select
        snapshot.collection_year,
        snapshot.as_at,
        snapshot.child_key,
        snapshot.episode_no,
        list_contains(snapshot.grounds, grounds.ground) as is_numerator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        'ground' as line_kind,
        grounds.line_name,
        'count' as line_measure

    from snapshot

    cross join grounds

    union all by name

    select
        collection_year,
        as_at,
        child_key,
        unregistered_nights > 0 as is_numerator,
        unregistered_nights::double as numerator_amount,
        care_nights::double as denominator_amount,
        'nights' as line_kind,
        line_name,
        line_measure

    from nights

),

members as (

    select
        'P10' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        is_numerator,
        true as is_denominator,
        numerator_amount,
        denominator_amount,
        line_kind,
        line_name,
        line_measure,
        episode_no

    from measured

)

select * from members
