-- Public by construction: a name shows only where the supplier file proves that it is an organisation's, and what
-- money was for is said by the heading it is booked to, never by what somebody typed.
with

payments as (

    select * from {{ ref('int_payment__matched') }}

),

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

headings as (

    select * from {{ ref('codeset_s251_heading') }}

),

centres as (

    select * from {{ ref('codeset_cost_centre') }}

),

-- What moves within the council, such as the wages of its own homes, is paid to nobody.
lines as (

    select
        payments.*,
        case
            when payments.is_individual then 'individual'
            when suppliers.supplier_id is null then 'payee_not_identified'
            -- councils and health trusts have no company number
            when
                not suppliers.is_identified
                and coalesce(suppliers.provider_sector_code not in ('PR2', 'PR3'), true)
                then 'payee_not_identified'
        end as redaction_reason,
        suppliers.supplier_name as name_of_record

    from payments

    left join suppliers on payments.matched_supplier_id = suppliers.supplier_id

    where
        abs(payments.net_amount) > 500
        and (payments.is_individual or not coalesce(suppliers.is_own_provision, false))

),

listed as (

    select
        lines.source_ledger,
        lines.transaction_number,
        lines.line_no,
        {{ collection_year_of('lines.booked_date') }} as financial_year,
        {{ collection_year_of('lines.booked_date') }}
        || ' Q' || ((month(lines.booked_date) + 8) % 12 // 3 + 1) as financial_quarter,
        lines.body_name,
        lines.transaction_date,
        if(lines.redaction_reason is null, lines.name_of_record, 'REDACTED') as supplier_name,
        lines.redaction_reason,
        lines.department,
        lines.procurement_category,
        lines.account_code as expenditure_code,
        coalesce(centres.meaning, headings.meaning, 'Children''s social care') as purpose,
        lines.net_amount,
        lines.irrecoverable_vat,
        coalesce(lines.is_card_payment, false) as is_card_payment,
        lines.net_amount < 0 as is_credit

    from lines

    left join centres on lines.cost_centre_code = centres.code

    left join headings on lines.s251_heading_code = headings.code

)

select * from listed
