with

snapshot as (

    select
        looked_after.collection_year,
        looked_after.as_at,
        looked_after.child_key,
        looked_after.episode_no,
        looked_after.placement_provider_code,
        coalesce(looked_after.placement_type_code in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6'), false) as is_foster,
        coalesce(looked_after.placement_type_code = 'K2', false) as is_childrens_home,
        coalesce(looked_after.placement_provider_code = 'PR1', false) as is_own_provision,
        coalesce(looked_after.placement_provider_code in ('PR4', 'PR5'), false) as is_private_or_voluntary,
        coalesce(providers.meaning, 'not reported') as provided_by

    from {{ ref('int_looked_after__at_snapshot') }} as looked_after

    left join {{ ref('codeset_placement_provider') }} as providers
        on looked_after.placement_provider_code = providers.code

),

providers as (

    select meaning from {{ ref('codeset_placement_provider') }}

    union all

    select 'not reported' as meaning

),

shares as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        unnest([  -- noqa: AL03
            {
                'indicator_id': 'P11',
                'is_numerator': is_foster and is_own_provision,
                'is_denominator': is_foster
            },
            {
                'indicator_id': 'P12',
                'is_numerator': is_foster and is_private_or_voluntary,
                'is_denominator': is_foster
            },
            {
                'indicator_id': 'P13',
                'is_numerator': is_childrens_home and is_own_provision,
                'is_denominator': is_childrens_home
            },
            {
                'indicator_id': 'P14',
                'is_numerator': provided_by <> 'not reported',
                'is_denominator': true
            }
        ], recursive := true)

    from snapshot

),

split as (

    select
        snapshot.collection_year,
        snapshot.as_at,
        snapshot.child_key,
        snapshot.episode_no,
        'P14' as indicator_id,
        snapshot.provided_by = providers.meaning as is_numerator,
        true as is_denominator,
        'provided_by' as line_kind,
        providers.meaning as line_name

    from snapshot

    cross join providers

),

measured as (

    select * from shares

    where is_denominator

    union all by name

    select * from split

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
