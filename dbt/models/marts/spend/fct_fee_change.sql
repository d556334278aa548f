with

fees as (

    select * from {{ ref('int_fee__compared') }}

    where not is_month

),

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

changes as (

    select
        fees.child_key,
        fees.placement_no::integer as placement_no,
        fees.supplier_id,
        fees.collection_year as financial_year,
        coalesce(suppliers.is_own_provision, false) as is_own_provision,
        fees.placement_type_code,
        fees.provision_type,
        fees.procurement_route,
        fees.need_band,
        fees.weekly_fee,
        fees.weekly_fee_last_year,
        (fees.weekly_fee - fees.weekly_fee_last_year)::decimal(12, 2) as fee_change,
        {{ half_up('100 * (fees.weekly_fee / fees.weekly_fee_last_year - 1)', 1) }} as percent_change

    from fees

    left join suppliers on fees.supplier_id = suppliers.supplier_id

)

select * from changes
