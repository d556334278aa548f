with

looked_after as (

    select
        snapshots.collection_year,
        snapshots.as_at,
        snapshots.child_key,
        families.family_id,
        -- a home is known by its postcode and its registration; one that is not known is nobody else's
        coalesce(episodes.placement_postcode, snapshots.child_key) || coalesce(episodes.ofsted_urn, '') as home

    from {{ ref('int_looked_after__at_snapshot') }} as snapshots

    inner join {{ ref('int_child__merged') }} as children on snapshots.child_key = children.child_key

    inner join {{ ref('stg_ssd__family') }} as families on children.person_id = families.person_id

    left join {{ ref('int_episode__placed') }} as episodes
        on snapshots.child_key = episodes.child_key and snapshots.episode_no = episodes.episode_no

),

sibling_sets as (

    select
        collection_year,
        as_at,
        family_id,
        min(child_key) as a_childs_key,
        count(distinct home) = 1 as is_together

    from looked_after

    group by all

    having count(distinct child_key) > 1

),

members as (

    select
        'P30' as indicator_id,
        collection_year,
        as_at,
        'sibling_set' as member_kind,
        a_childs_key || ' ' || row_number() over (
            partition by collection_year, as_at, a_childs_key order by family_id
        ) as member_key,
        as_at as counted_on,
        is_together as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount

    from sibling_sets

)

select * from members
