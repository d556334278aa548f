with

payments as (

    select
        *,
        date_trunc('month', booked_date)::date as month_start_date,
        -- the same invoice for the same money a second time; which of them came first does not matter to the sum
        coalesce(
            invoice_number is not null
            and net_amount > 0
            and row_number() over (
                partition by matched_supplier_id, invoice_number, net_amount
                order by booked_date, source_ledger, transaction_number, line_no
            ) > 1,
            false
        ) as is_paid_again

    from {{ ref('int_payment__matched') }}

    where matched_supplier_id is not null

),

ledger as (

    select max(month_start_date) as last_month from payments

),

paid as (

    select
        matched_supplier_id as supplier_id,
        child_key,
        month_start_date,
        (sum(net_amount) filter (not is_paid_again))::decimal(14, 2) as paid_amount,
        (sum(net_amount) filter (is_paid_again))::decimal(14, 2) as paid_again_amount

    from payments

    where child_key is not null

    group by all

),

-- Only where a supplier's bills name a child can they be laid beside what that child costs.
billed_by_child as (

    select distinct
        supplier_id,
        child_key

    from paid

),

committed as (

    select
        months.supplier_id,
        months.child_key,
        months.month_start_date,
        coalesce(sum(months.nights) filter (months.element_type_code = 'core'), 0)::integer as nights,
        sum(months.total_cost)::decimal(14, 2) as committed_cost

    from {{ ref('int_cost_line__monthly') }} as months

    inner join billed_by_child
        on months.supplier_id = billed_by_child.supplier_id and months.child_key = billed_by_child.child_key

    cross join ledger

    where months.month_start_date <= ledger.last_month

    group by all

),

compared as (

    select
        coalesce(committed.supplier_id, paid.supplier_id) as supplier_id,
        coalesce(committed.child_key, paid.child_key) as child_key,
        coalesce(committed.month_start_date, paid.month_start_date) as month_start_date,
        coalesce(committed.nights, 0) as nights,
        coalesce(committed.committed_cost, 0)::decimal(14, 2) as committed_cost,
        coalesce(paid.paid_amount, 0)::decimal(14, 2) as paid_amount,
        coalesce(paid.paid_again_amount, 0)::decimal(14, 2) as paid_again_amount,
        paid.supplier_id is not null as is_billed

    from committed

    full join paid
        on
            committed.supplier_id = paid.supplier_id
            and committed.child_key = paid.child_key
            and committed.month_start_date = paid.month_start_date

)

select * from compared
