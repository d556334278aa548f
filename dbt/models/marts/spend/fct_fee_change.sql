-- Only the core price: packages, one-offs and adjustments come and go with the child's needs, not with the market.
with

costs as (

    select * from {{ ref('fct_placement_cost') }}

    where element_type_code = 'core' and weekly_cost > 0 and child_key is not null and placement_no is not null

),

fees as (

    select
        child_key,
        placement_no,
        supplier_id,
        financial_year,
        left(financial_year, 4)::integer as year_starts_in,
        bool_and(is_own_provision) as is_own_provision,
        arg_max(placement_type_code, month_start_date) as placement_type_code,
        arg_max(provision_type, month_start_date) as provision_type,
        arg_max(procurement_route, month_start_date) as procurement_route,
        arg_max(need_band, month_start_date) as need_band,
        (sum(weekly_cost * nights) / sum(nights))::decimal(12, 2) as weekly_fee

    from costs

    group by all

),

changes as (

    select
        this_year.child_key,
        this_year.placement_no,
        this_year.supplier_id,
        this_year.financial_year,
        this_year.is_own_provision,
        this_year.placement_type_code,
        this_year.provision_type,
        this_year.procurement_route,
        this_year.need_band,
        this_year.weekly_fee,
        last_year.weekly_fee as weekly_fee_last_year,
        (this_year.weekly_fee - last_year.weekly_fee)::decimal(12, 2) as fee_change,
        {{ half_up('100 * (this_year.weekly_fee / last_year.weekly_fee - 1)', 1) }} as percent_change

    from fees as this_year

    inner join fees as last_year
        on
            this_year.child_key = last_year.child_key
            and this_year.placement_no = last_year.placement_no
            and this_year.supplier_id = last_year.supplier_id
            and this_year.year_starts_in = last_year.year_starts_in + 1

)

select * from changes
