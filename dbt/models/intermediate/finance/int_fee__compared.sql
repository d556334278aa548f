-- Only the core price: packages, one-offs and adjustments come and go with the child's needs, not with the market.
with

years as (

    select
        *,
        left(collection_year, 4)::integer as year_starts_in

    from {{ ref('int_scrutiny_year__spanned') }}

),

costs as (

    select
        months.cost_line_no,
        months.month_start_date,
        months.child_key,
        placed.placement_no,
        months.supplier_id,
        months.placement_type_code,
        months.provision_type,
        months.procurement_route,
        months.need_band,
        months.weekly_cost,
        months.nights,
        months.last_night,
        left({{ collection_year_of('months.month_start_date') }}, 4)::integer as year_starts_in

    from {{ ref('int_cost_line__monthly') }} as months

    inner join {{ ref('int_cost_line__placed') }} as placed
        on months.cost_line_no = placed.cost_line_no and months.month_start_date = placed.month_start_date

    where
        months.element_type_code = 'core'
        and months.weekly_cost > 0
        and months.child_key is not null
        and months.supplier_id is not null

),

this_year as (

    select
        years.collection_year,
        years.as_at,
        years.is_month,
        years.year_starts_in,
        costs.child_key,
        costs.placement_no,
        costs.supplier_id,
        arg_max(costs.placement_type_code, (costs.last_night, costs.cost_line_no)) as placement_type_code,
        arg_max(costs.provision_type, (costs.last_night, costs.cost_line_no)) as provision_type,
        arg_max(costs.procurement_route, (costs.last_night, costs.cost_line_no)) as procurement_route,
        arg_max(costs.need_band, (costs.last_night, costs.cost_line_no)) as need_band,
        (sum(costs.weekly_cost * costs.nights) / sum(costs.nights))::decimal(12, 2) as weekly_fee

    from years

    inner join costs
        on years.year_starts_in = costs.year_starts_in and years.as_at >= costs.month_start_date

    group by all

),

whole_year as (

    select
        child_key,
        placement_no,
        supplier_id,
        year_starts_in,
        (sum(weekly_cost * nights) / sum(nights))::decimal(12, 2) as weekly_fee

    from costs

    group by all

),

compared as (

    select
        this_year.*,
        last_year.weekly_fee as weekly_fee_last_year

    from this_year

    inner join whole_year as last_year
        on
            this_year.child_key = last_year.child_key
            and this_year.placement_no = last_year.placement_no
            and this_year.supplier_id = last_year.supplier_id
            and this_year.year_starts_in = last_year.year_starts_in + 1

)

select * from compared
