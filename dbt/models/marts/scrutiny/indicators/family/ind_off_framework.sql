with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

-- What placements bought from others cost, by the cost lines: the ledger does not say how they were bought.
bought as (

    select
        years.collection_year,
        years.as_at,
        suppliers.company_key,
        coalesce(suppliers.company_name, 'not known') as company_name,
        false as is_own_provision,
        cost_lines.provision_type,
        coalesce(cost_lines.procurement_route, 'not known') as procurement_route,
        cost_lines.need_band,
        sum(cost_lines.total_cost)::double as pounds

    from years

    inner join {{ ref('fct_placement_cost') }} as cost_lines
        on cost_lines.month_start_date between years.starts_on and years.as_at

    left join suppliers on cost_lines.supplier_id = suppliers.supplier_id

    where not cost_lines.is_own_provision

    group by all

),

routes as (

    select distinct
        collection_year,
        as_at,
        procurement_route

    from bought

),

listed as (

    select
        *,
        -- under neither a framework nor a block contract
        procurement_route not in ('Framework', 'Block') as is_numerator,
        {{ market_lines() }}  -- noqa: AL03

    from bought

    union all by name

    -- a route's line is its share of all that was bought, and takes the place of the one above
    select
        bought.*,
        bought.procurement_route = routes.procurement_route as is_numerator,
        'share_of_route' as line_kind,
        routes.procurement_route as line_name

    from bought

    inner join routes on bought.collection_year = routes.collection_year and bought.as_at = routes.as_at

),

members as (

    select
        'S11' as indicator_id,
        collection_year,
        as_at,
        'supplier' as member_kind,
        concat_ws(' ', company_key, provision_type, procurement_route, need_band) as member_key,
        as_at as counted_on,
        is_numerator,
        true as is_denominator,
        pounds as numerator_amount,
        pounds as denominator_amount,
        if(line_kind = 'share_of_route', 'purchase_route', line_kind) as line_kind,
        line_name

    from listed

    where line_kind is null or (line_name is not null and line_kind <> 'purchase_route')

)

select * from members
