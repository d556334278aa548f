with

months as (

    select * from {{ ref('int_cost_line__monthly') }}

),

placed as (

    select * from {{ ref('int_cost_line__placed') }}

),

suppliers as (

    select * from {{ ref('stg_finance__supplier') }}

),

contracts as (

    select
        contract_ref,
        supplier_id,
        start_date,
        coalesce(extension_end_date, end_date, date '9999-12-31') as last_day

    from {{ ref('stg_finance__contract') }}

),

costs as (

    select
        months.cost_line_no::integer as cost_line_no,
        months.month_start_date,
        {{ collection_year_of('months.month_start_date') }} as financial_year,
        months.child_key,
        placed.placement_no::integer as placement_no,
        months.supplier_id,
        months.contract_ref,
        suppliers.provider_sector_code,
        coalesce(suppliers.provider_sector_code = 'PR1', false) as is_own_provision,
        coalesce(suppliers.provider_sector_code = 'PR1', false) or contracts.contract_ref is not null
            as has_live_contract,
        months.establishment_urn,
        months.placement_type_code,
        months.provision_type,
        months.procurement_route,
        months.need_band,
        months.framework_name,
        months.element_type_code,
        months.line_start_date,
        months.line_end_date,
        months.weekly_cost,
        months.nights,
        coalesce(placed.placed_nights, 0) as placed_nights,
        months.total_cost,
        coalesce(months.education_weekly_cost * months.nights / 7, 0)::decimal(14, 2) as education_cost,
        coalesce(months.health_weekly_cost * months.nights / 7, 0)::decimal(14, 2) as health_cost,
        months.cost_centre,
        months.s251_heading_code

    from months

    left join placed
        on months.cost_line_no = placed.cost_line_no and months.month_start_date = placed.month_start_date

    left join suppliers on months.supplier_id = suppliers.supplier_id

    left join contracts
        on
            months.contract_ref = contracts.contract_ref
            and months.supplier_id = contracts.supplier_id
            and months.last_night >= contracts.start_date
            and months.first_night <= contracts.last_day

),

shared as (

    select
        *,
        (total_cost - education_cost - health_cost)::decimal(14, 2) as social_care_cost

    from costs

)

select
    cost_line_no,
    month_start_date,
    financial_year,
    child_key,
    placement_no,
    supplier_id,
    contract_ref,
    provider_sector_code,
    is_own_provision,
    has_live_contract,
    establishment_urn,
    placement_type_code,
    provision_type,
    procurement_route,
    need_band,
    framework_name,
    element_type_code,
    line_start_date,
    line_end_date,
    weekly_cost,
    nights,
    placed_nights,
    total_cost,
    social_care_cost,
    education_cost,
    health_cost,
    cost_centre,
    s251_heading_code

from shared
