with

known as (

    select * from {{ as_known('finance', 'placement_cost') }}

),

placement_cost as (

    select
        {{ text_of('cost_line_id') }} as cost_line_id,
        {{ text_of('person_id') }} as person_id,
        {{ text_of('placement_id') }} as placement_id,
        {{ date_of('placement_start_date') }} as placement_start_date,
        {{ date_of('placement_end_date') }} as placement_end_date,
        {{ text_of('supplier_id') }} as supplier_id,
        {{ text_of('contract_ref') }} as contract_ref,
        {{ urn_of('establishment_urn') }} as establishment_urn,
        {{ term_of('provision_type', 'provision_type') }} as provision_type,
        {{ text_of('provision_type') }} as provision_type_raw,
        {{ code_of('place_code', 'placement_type') }} as placement_type_code,
        {{ text_of('place_code') }} as placement_type_raw,
        {{ term_of('procurement_route', 'procurement_route') }} as procurement_route,
        {{ text_of('procurement_route') }} as procurement_route_raw,
        {{ text_of('need_band') }} as need_band,
        {{ text_of('framework_name') }} as framework_name,
        {{ term_of('element_type', 'cost_element_type') }} as element_type_code,
        {{ text_of('element_type') }} as element_type_raw,
        {{ term_of('unit', 'cost_unit') }} as unit_code,
        {{ text_of('unit') }} as unit_raw,
        {{ amount_of('unit_rate', 'decimal(12,2)') }} as unit_rate,
        {{ amount_of('quantity', 'decimal(9,3)') }} as quantity,
        {{ amount_of('total_weekly_cost', 'decimal(12,2)') }} as weekly_cost,
        {{ amount_of('contrib_social_care', 'decimal(12,2)') }} as social_care_weekly_cost,
        {{ amount_of('contrib_education', 'decimal(12,2)') }} as education_weekly_cost,
        {{ amount_of('contrib_health', 'decimal(12,2)') }} as health_weekly_cost,
        {{ amount_of('committed_cost_fy_to_date', 'decimal(14,2)') }} as committed_cost_in_year,
        {{ date_of('line_start_date') }} as line_start_date,
        {{ date_of('line_end_date') }} as line_end_date,
        {{ text_of('cost_centre') }} as cost_centre,
        {{ code_of('cost_centre', 'cost_centre') }} as cost_centre_code,
        {{ text_of('subjective_code') }} as subjective_code,
        {{ code_of('s251_heading', 's251_heading') }} as s251_heading_code,
        {{ text_of('s251_heading') }} as s251_heading_raw,
        try_cast({{ text_of('last_modified_at') }} as timestamp) as last_modified_at

    from known

)

select * from placement_cost
