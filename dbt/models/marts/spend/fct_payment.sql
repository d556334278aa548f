with

payments as (

    -- money without a date is still money: it stands under 1900, where somebody will ask
    select
        *,
        coalesce(transaction_date, payment_date, posted_at::date, date '1900-01-01') as booked_date

    from {{ ref('int_payment__matched') }}

),

described as (

    select
        source_ledger,
        transaction_number,
        line_no,
        transaction_date,
        date_trunc('month', booked_date)::date as month_start_date,
        {{ collection_year_of('booked_date') }} as financial_year,
        period,
        (month(transaction_date) + 8) % 12 + 1 = period as is_period_right,
        payment_date,
        posted_at::date as posted_date,
        matched_supplier_id as supplier_id,
        if(is_redacted, 'REDACTED', supplier_name) as supplier_name,
        is_redacted,
        match_level,
        matched_contract_ref as contract_ref,
        cost_line_no::integer as cost_line_no,
        child_key,
        department,
        cost_centre,
        account_code,
        procurement_category,
        s251_heading_code,
        net_amount,
        irrecoverable_vat,
        net_amount < 0 as is_credit,
        if(is_redacted, null, purpose) as purpose,
        count(*) over (
            partition by matched_supplier_id, invoice_number, net_amount
        ) > 1 and invoice_number is not null and net_amount > 0 as is_possible_duplicate

    from payments

)

select * from described
