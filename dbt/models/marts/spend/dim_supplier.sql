with

suppliers as (

    select * from {{ ref('stg_finance__supplier') }}

),

providers as (

    select * from {{ ref('codeset_placement_provider') }}

),

described as (

    select
        suppliers.supplier_id,
        if(suppliers.is_redacted, 'REDACTED', suppliers.supplier_name) as supplier_name,
        suppliers.company_number,
        suppliers.charity_number,
        suppliers.ppon,
        suppliers.ofsted_urn,
        suppliers.provider_sector_code,
        providers.meaning as provider_sector,
        suppliers.provider_sector_code = 'PR1' as is_own_provision,
        suppliers.is_sme,
        suppliers.is_vcse,
        coalesce(suppliers.is_redacted, false) as is_redacted,
        coalesce(suppliers.company_number, suppliers.charity_number, suppliers.supplier_id) as company_key,
        coalesce(suppliers.company_number, suppliers.charity_number, suppliers.ofsted_urn) is not null
            as is_identified

    from suppliers

    left join providers on suppliers.provider_sector_code = providers.code

),

-- a company with a supplier number for each of its homes is one company
named as (

    select
        *,
        min(supplier_name) over (partition by company_key) as company_name

    from described

)

select * from named
