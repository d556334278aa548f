with

known as (

    select * from {{ as_known('finance', 'contract') }}

),

contract as (

    select
        {{ text_of('contract_ref') }} as contract_ref,
        {{ text_of('supplier_id') }} as supplier_id,
        {{ text_of('title') }} as title,
        {{ text_of('description') }} as description,
        {{ text_of('department') }} as department,
        {{ term_of('contract_type', 'contract_type') }} as contract_type_code,
        {{ text_of('contract_type') }} as contract_type_raw,
        {{ date_of('start_date') }} as start_date,
        {{ date_of('end_date') }} as end_date,
        {{ date_of('review_date') }} as review_date,
        {{ date_of('extension_end_date') }} as extension_end_date,
        {{ amount_of('annual_value', 'decimal(14,2)') }} as annual_value,
        {{ amount_of('total_value', 'decimal(14,2)') }} as total_value,
        {{ amount_of('irrecoverable_vat', 'decimal(14,2)') }} as irrecoverable_vat,
        {{ term_of('process_type', 'process_type') }} as process_type_code,
        {{ text_of('process_type') }} as process_type_raw,
        {{ text_of('cpv_code') }} as cpv_code,
        {{ text_of('proclass_code') }} as proclass_code,
        {{ text_of('ocid') }} as ocid,
        {{ term_of('status', 'contract_status') }} as status_code,
        {{ text_of('status') }} as status_raw,
        try_cast({{ text_of('contracted_places') }} as integer) as contracted_places,
        {{ amount_of('weekly_rate_per_place', 'decimal(12,2)') }} as weekly_rate_per_place,
        {{ term_of('provision_type', 'provision_type') }} as provision_type,
        {{ text_of('provision_type') }} as provision_type_raw,
        try_cast({{ text_of('last_modified_at') }} as timestamp) as last_modified_at

    from known

)

select * from contract
