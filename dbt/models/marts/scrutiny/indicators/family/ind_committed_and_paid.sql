with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

-- Months that are billed, of whoever the council buys placements from: services that are no placement stay out.
months as (

    select
        years.collection_year,
        years.as_at,
        reconciled.supplier_id,
        reconciled.month_start_date,
        suppliers.company_name,
        reconciled.net_paid_amount::double as paid_amount,
        (reconciled.committed_cost + reconciled.void_cost)::double as committed_amount

    from years

    inner join {{ ref('fct_reconciliation') }} as reconciled
        on reconciled.month_start_date between years.starts_on and years.as_at

    inner join suppliers on reconciled.supplier_id = suppliers.supplier_id

    where
        not coalesce(suppliers.is_own_provision, false)
        and reconciled.result <> 'not_yet_billed'
        and reconciled.supplier_id in (
            select placement_costs.supplier_id from {{ ref('fct_placement_cost') }} as placement_costs
        )

),

listed as (

    select
        *,
        unnest([  -- noqa: AL03
            { 'line_kind': null, 'line_name': null },
            { 'line_kind': 'month', 'line_name': strftime(month_start_date, '%Y-%m') },
            { 'line_kind': 'provider_company', 'line_name': company_name }
        ], recursive := true)

    from months

),

members as (

    select
        'S09' as indicator_id,
        collection_year,
        as_at,
        'supplier' as member_kind,
        supplier_id || ' ' || strftime(month_start_date, '%Y-%m') as member_key,
        as_at as counted_on,
        true as is_numerator,
        true as is_denominator,
        paid_amount as numerator_amount,
        committed_amount as denominator_amount,
        line_kind,
        line_name

    from listed

)

select * from members
