with

blocks as (

    select * from {{ ref('int_block__occupied') }}

),

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

-- What the like costs a week where places are bought one by one, in the same year.
spot as (

    select
        provision_type,
        financial_year,
        sum(weekly_cost * nights) / sum(nights) as spot_weekly_cost

    from {{ ref('fct_placement_cost') }}

    where
        element_type_code = 'core'
        and not is_own_provision
        and procurement_route is distinct from 'Block'

    group by all

),

compared as (

    select
        blocks.contract_ref,
        blocks.supplier_id,
        suppliers.supplier_name,
        blocks.month_start_date,
        {{ collection_year_of('blocks.month_start_date') }} as financial_year,
        blocks.provision_type,
        not blocks.is_void_billed as is_own_provision,
        blocks.contracted_places,
        blocks.weekly_rate_per_place,
        blocks.contracted_nights,
        blocks.occupied_nights,
        blocks.void_nights,
        blocks.nights_beyond,
        blocks.block_cost,
        blocks.void_cost,
        (blocks.occupied_nights / blocks.contracted_nights)::decimal(6, 4) as occupancy,
        (blocks.block_cost * 7 / nullif(blocks.occupied_nights, 0))::decimal(12, 2) as weekly_cost_occupied

    from blocks

    left join suppliers on blocks.supplier_id = suppliers.supplier_id

),

judged as (

    select
        compared.*,
        spot.spot_weekly_cost::decimal(12, 2) as spot_weekly_cost,
        (compared.weekly_rate_per_place / spot.spot_weekly_cost)::decimal(8, 4) as break_even_occupancy,
        compared.occupancy > compared.weekly_rate_per_place / spot.spot_weekly_cost as is_cheaper_than_spot

    from compared

    left join spot
        on compared.provision_type = spot.provision_type and compared.financial_year = spot.financial_year

)

select * from judged
