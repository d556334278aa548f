with

known as (

    select * from {{ as_known('finance', 'supplier') }}

),

supplier as (

    select
        {{ text_of('supplier_id') }} as supplier_id,
        {{ text_of('supplier_name') }} as supplier_name,
        {{ text_of('company_number') }} as company_number,
        {{ text_of('charity_number') }} as charity_number,
        {{ text_of('ppon') }} as ppon,
        {{ urn_of('ofsted_provider_urn') }} as ofsted_urn,
        {{ code_of('provider_sector', 'placement_provider') }} as provider_sector_code,
        {{ text_of('provider_sector') }} as provider_sector_raw,
        {{ flag_of('sme_flag') }} as is_sme,
        {{ flag_of('vcse_flag') }} as is_vcse,
        {{ flag_of('redacted_flag') }} as is_redacted,
        try_cast({{ text_of('last_modified_at') }} as timestamp) as last_modified_at

    from known

)

select * from supplier
