with

contracts as (

    select * from {{ ref('stg_finance__contract') }}

),

suppliers as (

    select * from {{ ref('stg_finance__supplier') }}

),

dated as (

    select
        contracts.*,
        coalesce(suppliers.provider_sector_code = 'PR1', false) as is_own_provision,
        coalesce(contracts.extension_end_date, contracts.end_date) as last_possible_end_date

    from contracts

    left join suppliers on contracts.supplier_id = suppliers.supplier_id

),

described as (

    select
        contract_ref,
        supplier_id,
        title,
        is_own_provision,
        department,
        contract_type_code,
        process_type_code,
        start_date,
        end_date,
        review_date,
        extension_end_date,
        last_possible_end_date,
        provision_type,
        contracted_places,
        weekly_rate_per_place,
        annual_value,
        total_value,
        cpv_code,
        proclass_code,
        ocid,
        status_code,
        coalesce(
            start_date <= {{ night() }}
            and coalesce(last_possible_end_date, date '9999-12-31') >= {{ night() }},
            false
        ) as is_live,
        coalesce(end_date < {{ night() }} and extension_end_date >= {{ night() }}, false) as is_in_extension,
        (last_possible_end_date - {{ night() }})::integer as days_to_end,
        coalesce(
            start_date <= {{ night() }}
            and last_possible_end_date
            between {{ night() }} and ({{ night() }} + interval 12 months)::date,
            false
        ) as ends_within_12_months

    from dated

)

select * from described
