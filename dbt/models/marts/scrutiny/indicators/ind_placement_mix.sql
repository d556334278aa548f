with

snapshot as (

    select
        *,
        coalesce(placement_type_code in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6'), false) as is_foster,
        coalesce(placement_type_code in ('U1', 'U2', 'U3'), false) as is_kinship,
        coalesce(placement_type_code = 'K2', false) as is_childrens_home,
        coalesce(placement_provider_code = 'PR1', false) as is_own_provision

    from {{ ref('int_looked_after__at_snapshot') }}

),

measured as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'P01', 'is_numerator': is_foster, 'is_denominator': true },
            { 'indicator_id': 'P02', 'is_numerator': is_kinship, 'is_denominator': true },
            {
                'indicator_id': 'P03',
                'is_numerator': coalesce(placement_type_code in ('K1', 'K2'), false),
                'is_denominator': true
            },
            -- H5 and P2 until 2023/24, K3 since: the registered kind of the same accommodation
            {
                'indicator_id': 'P04',
                'is_numerator': coalesce(placement_type_code in ('K3', 'H5', 'P2'), false),
                'is_denominator': true
            },
            {
                'indicator_id': 'P05',
                'is_numerator': coalesce(placement_type_code in ('R1', 'R2', 'R3', 'R5', 'P3'), false),
                'is_denominator': true
            },
            {
                'indicator_id': 'P11',
                'is_numerator': is_foster and is_own_provision,
                'is_denominator': is_foster
            },
            {
                'indicator_id': 'P12',
                'is_numerator': is_foster and coalesce(placement_provider_code in ('PR4', 'PR5'), false),
                'is_denominator': is_foster
            },
            {
                'indicator_id': 'P13',
                'is_numerator': is_childrens_home and is_own_provision,
                'is_denominator': is_childrens_home
            }
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
        null::varchar as line_kind,
        null::varchar as line_name,
        null::varchar as age_group,
        episode_no

    from measured

    where is_denominator

)

select * from members
