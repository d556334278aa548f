with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

blocks as (

    select
        years.collection_year,
        years.as_at,
        occupancy.contract_ref,
        occupancy.supplier_id,
        occupancy.is_own_provision,
        suppliers.company_name,
        occupancy.provision_type,
        sum(occupancy.occupied_nights)::double as occupied_nights,
        sum(occupancy.contracted_nights)::double as contracted_nights,
        sum(occupancy.void_cost)::double as void_cost

    from years

    inner join {{ ref('fct_block_occupancy') }} as occupancy
        on occupancy.month_start_date between years.starts_on and years.as_at

    left join suppliers on occupancy.supplier_id = suppliers.supplier_id

    group by all

),

-- The figure itself is of blocks that are bought; the council's own homes stand beside them.
listed as (

    select
        *,
        occupied_nights as numerator_amount,
        null::varchar as line_measure,
        unnest([  -- noqa: AL03
            { 'line_kind': null, 'line_name': null },
            { 'line_kind': 'provider_company', 'line_name': company_name },
            { 'line_kind': 'provision_type', 'line_name': coalesce(provision_type, 'not known') }
        ], recursive := true)

    from blocks

    where not is_own_provision

    union all by name

    select
        *,
        occupied_nights as numerator_amount,
        'whose_places' as line_kind,
        if(is_own_provision, 'own homes', 'bought in blocks') as line_name

    from blocks

    union all by name

    select
        *,
        void_cost as numerator_amount,
        'void_cost' as line_kind,
        if(is_own_provision, 'own homes', 'bought in blocks') as line_name,
        'sum' as line_measure

    from blocks

),

members as (

    select
        'S10' as indicator_id,
        collection_year,
        as_at,
        'contract' as member_kind,
        contract_ref || ' ' || supplier_id as member_key,
        as_at as counted_on,
        true as is_numerator,
        true as is_denominator,
        numerator_amount,
        contracted_nights as denominator_amount,
        line_kind,
        line_name,
        line_measure

    from listed

)

select * from members
