with

snapshot as (

    -- a mean of distances knows nothing of children whose distance is unknown
    select * from {{ ref('int_looked_after__at_snapshot') }}

    where placement_distance_miles is not null

),

averages (line_kind, line_name, line_measure) as (

    values
    (null, null, null),
    ('average', 'median', 'median')

),

members as (

    select
        'P18' as indicator_id,
        snapshot.collection_year,
        snapshot.as_at,
        'child' as member_kind,
        snapshot.child_key as member_key,
        snapshot.as_at as counted_on,
        true as is_numerator,
        true as is_denominator,
        snapshot.placement_distance_miles as numerator_amount,
        1::double as denominator_amount,
        averages.line_kind,
        averages.line_name,
        averages.line_measure,
        snapshot.episode_no

    from snapshot

    cross join averages

)

select * from members
