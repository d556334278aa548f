with

-- codes that were retired stand in the group of those that followed them, so no group breaks when a code changes

placement_types as (

    select
        code,
        placement_group

    from {{ ref('codeset_placement_type') }}

),

indicators (indicator_id, placement_group) as (

    values
    ('P01', 'foster care'),
    ('P03', 'secure units and children''s homes'),
    ('P04', 'supported accommodation'),
    ('P05', 'other residential settings'),
    ('P06', 'residential schools'),
    ('P07', 'parents or others with parental responsibility'),
    ('P08', 'placed for adoption'),
    ('P09', 'other placements')

),

snapshot as (

    select
        looked_after.collection_year,
        looked_after.as_at,
        looked_after.child_key,
        looked_after.episode_no,
        case
            -- since 2024/25 supported accommodation is for those of 16 and over; who is younger is placed otherwise
            when
                looked_after.placement_type_code = 'K3'
                and looked_after.age < 16
                and looked_after.collection_year >= '2024/25'
                then 'other placements'
            else coalesce(placement_types.placement_group, 'not known')
        end as placement_group,
        coalesce(looked_after.placement_type_code in ('U1', 'U2', 'U3'), false) as is_kinship

    from {{ ref('int_looked_after__at_snapshot') }} as looked_after

    left join placement_types on looked_after.placement_type_code = placement_types.code

),

measured as (

    select
        snapshot.* exclude (placement_group, is_kinship),  -- noqa: RF02
        indicators.indicator_id,
        snapshot.placement_group = indicators.placement_group as is_numerator,
        true as is_denominator

    from snapshot

    cross join indicators

    union all by name

    -- kinship is a share of all children, and beside it of those in foster care
    select
        * exclude (placement_group, is_kinship),
        'P02' as indicator_id,
        is_kinship as is_numerator,
        true as is_denominator

    from snapshot

    union all by name

    select
        * exclude (placement_group, is_kinship),
        'P02' as indicator_id,
        is_kinship as is_numerator,
        true as is_denominator,
        'out_of' as line_kind,
        'foster placements' as line_name

    from snapshot

    where placement_group = 'foster care'

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
        episode_no

    from measured

)

select * from members
