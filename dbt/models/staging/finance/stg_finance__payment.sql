with

known as (

    select * from {{ as_known('finance', 'payment_transaction') }}

),

payment as (

    select
        {{ text_of('source_ledger') }} as source_ledger,
        {{ text_of('transaction_number') }} as transaction_number,
        try_cast({{ text_of('line_no') }} as integer) as line_no,
        {{ text_of('body_name') }} as body_name,
        {{ date_of('transaction_date') }} as transaction_date,
        {{ date_of('payment_date') }} as payment_date,
        {{ text_of('financial_year') }} as financial_year,
        try_cast({{ text_of('period') }} as integer) as period,
        {{ text_of('supplier_id') }} as supplier_id,
        {{ text_of('supplier_name') }} as supplier_name,
        {{ text_of('department') }} as department,
        {{ text_of('cost_centre') }} as cost_centre,
        {{ code_of('cost_centre', 'cost_centre') }} as cost_centre_code,
        {{ text_of('account_code') }} as account_code,
        {{ text_of('procurement_category') }} as procurement_category,
        {{ amount_of('net_amount', 'decimal(14,2)') }} as net_amount,
        {{ amount_of('irrecoverable_vat', 'decimal(14,2)') }} as irrecoverable_vat,
        {{ text_of('purpose') }} as purpose,
        {{ text_of('po_number') }} as po_number,
        {{ text_of('invoice_number') }} as invoice_number,
        {{ text_of('contract_ref') }} as contract_ref,
        {{ text_of('cost_line_id') }} as cost_line_id,
        {{ text_of('person_id') }} as person_id,
        {{ flag_of('card_flag') }} as is_card_payment,
        try_cast({{ text_of('posted_at') }} as timestamp) as posted_at

    from known

)

select * from payment
