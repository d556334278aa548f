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
        placement_type_code,
        unnest([
            {'id': 'P01', 'num': is_foster, 'den': true},
            {'id': 'P02', 'num': is_kinship, 'den': true},
            {'id': 'P03', 'num': coalesce(placement_type_code in ('K1', 'K2'), false), 'den': true},
            -- H5 and P2 until 2023/24, K3 since: the registered kind of the same accommodation
            {'id': 'P04', 'num': coalesce(placement_type_code in ('K3', 'H5', 'P2'), false), 'den': true},
            {
                'id': 'P05',
                'num': coalesce(placement_type_code in ('R1', 'R2', 'R3', 'R5', 'P3'), false),
                'den': true
            },
            {'id': 'P11', 'num': is_foster and is_own_provision, 'den': is_foster},
            {
                'id': 'P12',
                'num': is_foster and coalesce(placement_provider_code in ('PR4', 'PR5'), false),
                'den': is_foster
            },
            {'id': 'P13', 'num': is_childrens_home and is_own_provision, 'den': is_childrens_home}
        ]) as measure

    from snapshot

),

members as (

    select
        measure.id as indicator_id,
        collection_year,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        measure.num as is_numerator,
        measure.den as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line,
        null::varchar as age_group,
        placement_type_code

    from measured

    where measure.den

)

select * from members
