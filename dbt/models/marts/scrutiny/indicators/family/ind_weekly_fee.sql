with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

live as (

    -- a placement costs what all its lines of the day come to
    select
        years.collection_year,
        years.as_at,
        cost_lines.child_key,
        cost_lines.placement_no,
        bool_and(cost_lines.is_own_provision) as is_own_provision,
        min(suppliers.company_name) as company_name,
        min(cost_lines.provision_type) as provision_type,
        min(cost_lines.procurement_route) as procurement_route,
        min(cost_lines.need_band) as need_band,
        sum(cost_lines.weekly_cost)::double as weekly_fee

    from years

    inner join {{ ref('fct_placement_cost') }} as cost_lines
        on
            cost_lines.month_start_date = date_trunc('month', years.as_at)
            and years.as_at >= cost_lines.line_start_date
            and years.as_at <= coalesce(cost_lines.line_end_date, date '9999-12-31')

    left join suppliers on cost_lines.supplier_id = suppliers.supplier_id

    where cost_lines.child_key is not null and cost_lines.weekly_cost is not null

    group by all

),

listed as (

    select
        *,
        {{ market_lines() }}  -- noqa: AL03

    from live

    union all by name

    select
        *,
        'fee_band' as line_kind,
        case
            when weekly_fee < 500 then '1 under £500'
            when weekly_fee < 1000 then '2 £500 to £999'
            when weekly_fee < 2000 then '3 £1,000 to £1,999'
            when weekly_fee < 5000 then '4 £2,000 to £4,999'
            when weekly_fee < 10000 then '5 £5,000 to £9,999'
            else '6 £10,000 and over'
        end as line_name

    from live

),

members as (

    select
        'S08' as indicator_id,
        collection_year,
        as_at,
        'placement' as member_kind,
        child_key || ' ' || coalesce(placement_no, 0) as member_key,
        as_at as counted_on,
        true as is_numerator,
        true as is_denominator,
        weekly_fee as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name

    from listed

    where line_kind is null or line_name is not null

)

select * from members
