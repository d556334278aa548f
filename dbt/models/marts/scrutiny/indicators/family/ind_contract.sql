with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

contracts as (

    select * from {{ ref('dim_contract') }}

    -- a home of the council's own has a plan, no contract
    where not is_own_provision

),

live as (

    select
        years.collection_year,
        years.as_at,
        contracts.contract_ref,
        contracts.supplier_id,
        coalesce(contracts.last_possible_end_date <= (years.as_at + interval 12 months)::date, false) as is_ending,
        coalesce(contracts.end_date < years.as_at, false) as is_in_extension

    from years

    inner join contracts
        on
            years.as_at >= contracts.start_date
            and years.as_at <= coalesce(contracts.last_possible_end_date, date '9999-12-31')

),

bought as (

    -- placements bought from others on the day, and whether a live contract covers them
    select
        years.collection_year,
        years.as_at,
        cost_lines.cost_line_no,
        live.contract_ref is null as is_without_contract

    from years

    inner join {{ ref('fct_placement_cost') }} as cost_lines
        on
            cost_lines.month_start_date = date_trunc('month', years.as_at)
            and years.as_at >= cost_lines.line_start_date
            and years.as_at <= coalesce(cost_lines.line_end_date, date '9999-12-31')

    left join live
        on
            cost_lines.contract_ref = live.contract_ref
            and cost_lines.supplier_id = live.supplier_id
            and years.collection_year = live.collection_year
            and years.as_at = live.as_at

    where not cost_lines.is_own_provision and cost_lines.element_type_code = 'core'

),

listed as (

    select
        collection_year,
        as_at,
        'contract' as member_kind,
        contract_ref || ' ' || supplier_id as member_key,
        unnest([  -- noqa: AL03
            { 'is_numerator': is_ending, 'line_name': null },
            { 'is_numerator': is_ending, 'line_name': 'ending within 12 months' },
            { 'is_numerator': is_in_extension, 'line_name': 'in extension' }
        ], recursive := true)

    from live

    union all

    select
        collection_year,
        as_at,
        'cost_line' as member_kind,
        cost_line_no::varchar as member_key,
        unnest([  -- noqa: AL03
            {
                'is_numerator': is_without_contract,
                'line_name': 'placements without a live contract'
            }
        ], recursive := true)

    from bought

),

members as (

    select
        'S14' as indicator_id,
        collection_year,
        as_at,
        member_kind,
        member_key,
        as_at as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'contract_state') as line_kind,
        line_name

    from listed

)

select * from members
