with

payments as (

    select
        *,
        date_trunc('month', booked_date)::date as month_start_date,
        coalesce(
            invoice_number is not null and net_amount > 0
            and count(*) over (partition by matched_supplier_id, invoice_number, net_amount) > 1,
            false
        ) as is_possible_duplicate

    from {{ ref('int_payment__matched') }}

),

-- what is odd about a month's bills of a child: of several findings the weightiest
told as (

    select
        supplier_id,
        child_key,
        month_start_date,
        arg_max(finding, (abs(amount), finding)) as finding

    from {{ ref('int_child_bill__told') }}

    where is_noticed

    group by all

),

described as (

    select
        payments.source_ledger,
        payments.transaction_number,
        payments.line_no,
        payments.transaction_date,
        payments.month_start_date,
        {{ collection_year_of('payments.month_start_date') }} as financial_year,
        payments.period,
        (month(payments.transaction_date) + 8) % 12 + 1 = payments.period as is_period_right,
        payments.payment_date,
        payments.posted_at::date as posted_date,
        payments.matched_supplier_id as supplier_id,
        if(payments.is_individual, 'REDACTED', payments.supplier_name) as supplier_name,
        payments.is_redacted,
        payments.is_individual,
        payments.match_level,
        payments.matched_contract_ref as contract_ref,
        payments.cost_line_no::integer as cost_line_no,
        payments.child_key,
        payments.department,
        payments.cost_centre,
        payments.account_code,
        payments.procurement_category,
        payments.s251_heading_code,
        payments.net_amount,
        payments.irrecoverable_vat,
        payments.net_amount < 0 as is_credit,
        if(payments.is_individual, null, payments.purpose) as purpose,
        payments.is_possible_duplicate,
        if(payments.matched_supplier_id is null, 'no_supplier', told.finding) as finding

    from payments

    left join told
        on
            payments.matched_supplier_id = told.supplier_id
            and payments.child_key = told.child_key
            and payments.month_start_date = told.month_start_date

)

select * from described
