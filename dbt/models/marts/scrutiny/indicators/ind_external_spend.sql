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
        coalesce(suppliers.company_key, 'not known') as company_key,
        coalesce(suppliers.company_name, 'not known') as company_name,
        false as is_own_provision,
        costs.provision_type,
        coalesce(costs.procurement_route, 'not known') as procurement_route,
        costs.need_band,
        sum(costs.total_cost)::double as cost

    from years

    inner join {{ ref('fct_placement_cost') }} as costs
        on costs.month_start_date between years.starts_on and years.as_at

    left join suppliers on costs.supplier_id = suppliers.supplier_id

    where not costs.is_own_provision

    group by all

),

off_framework as (

    select
        'S11' as indicator_id,
        collection_year,
        as_at,
        concat_ws(' ', company_key, provision_type, procurement_route, need_band) as member_key,
        -- under neither a framework nor a block contract
        procurement_route not in ('Framework', 'Block') as is_numerator,
        cost as numerator_amount,
        cost as denominator_amount,
        null::varchar as line_measure,
        {{ market_lines() }}  -- noqa: AL03

    from bought

),

companies as (

    select
        collection_year,
        as_at,
        company_key,
        sum(cost) as cost

    from bought

    group by all

),

ranked as (

    select
        *,
        sum(cost) over (partition by collection_year, as_at) as all_cost,
        row_number() over (partition by collection_year, as_at order by cost desc, company_key asc) as place

    from companies

),

concentrated as (

    select
        'S12' as indicator_id,
        collection_year,
        as_at,
        company_key as member_key,
        unnest([  -- noqa: AL03
            {
                'is_numerator': place <= 5,
                'numerator_amount': cost,
                'denominator_amount': cost,
                'line_kind': null,
                'line_name': null,
                'line_measure': null
            },
            {
                -- per cent squared and added up: 10,000 is one company, a hundred alike come to 100
                'is_numerator': true,
                'numerator_amount': (100 * cost / nullif(all_cost, 0)) ** 2,
                'denominator_amount': 0,
                'line_kind': 'herfindahl',
                'line_name': 'index',
                'line_measure': 'index'
            }
        ], recursive := true)

    from ranked

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        'supplier' as member_kind,
        member_key,
        as_at as counted_on,
        is_numerator,
        true as is_denominator,
        numerator_amount,
        denominator_amount,
        line_kind,
        line_name,
        line_measure

    from off_framework

    where (line_kind is null or line_name is not null) and line_kind is distinct from 'purchase_route'

    union all by name

    -- by route: its share of all that was bought
    select
        'S11' as indicator_id,
        bought.collection_year,
        bought.as_at,
        'supplier' as member_kind,
        concat_ws(' ', bought.company_key, bought.provision_type, bought.procurement_route, bought.need_band)
            as member_key,
        bought.as_at as counted_on,
        bought.procurement_route = routes.procurement_route as is_numerator,
        true as is_denominator,
        bought.cost as numerator_amount,
        bought.cost as denominator_amount,
        'purchase_route' as line_kind,
        routes.procurement_route as line_name

    from bought

    inner join (
        select distinct
            collection_year,
            as_at,
            procurement_route
        from bought
    ) as routes
        on bought.collection_year = routes.collection_year and bought.as_at = routes.as_at

    union all by name

    select
        *,
        'supplier' as member_kind,
        as_at as counted_on,
        true as is_denominator

    from concentrated

)

select * from members
