with

costs as (

    select * from {{ ref('fct_placement_cost') }}

),

payments as (

    select * from {{ ref('fct_payment') }}

),

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

ledger as (

    select max(month_start_date) as last_month from payments

),

committed as (

    select
        coalesce(supplier_id, 'unmatched') as supplier_id,
        month_start_date,
        sum(nights) filter (element_type_code = 'core')::integer as paid_nights,
        sum(placed_nights) filter (element_type_code = 'core')::integer as placed_nights,
        sum(total_cost)::decimal(14, 2) as committed_cost

    from costs

    group by all

),

paid as (

    select
        coalesce(supplier_id, 'unmatched') as supplier_id,
        month_start_date,
        count(*)::integer as payments,
        (sum(net_amount) filter (net_amount >= 0))::decimal(14, 2) as paid_amount,
        (sum(net_amount) filter (net_amount < 0))::decimal(14, 2) as credit_amount

    from payments

    group by all

),

side_by_side as (

    select
        coalesce(committed.supplier_id, paid.supplier_id) as supplier_id,
        coalesce(committed.month_start_date, paid.month_start_date) as month_start_date,
        coalesce(committed.paid_nights, 0) as paid_nights,
        coalesce(committed.placed_nights, 0) as placed_nights,
        coalesce(committed.committed_cost, 0)::decimal(14, 2) as committed_cost,
        coalesce(paid.payments, 0) as payments,
        coalesce(paid.paid_amount, 0)::decimal(14, 2) as paid_amount,
        coalesce(paid.credit_amount, 0)::decimal(14, 2) as credit_amount

    from committed

    full join paid
        on committed.supplier_id = paid.supplier_id and committed.month_start_date = paid.month_start_date

),

compared as (

    select
        side_by_side.*,
        suppliers.supplier_name,
        (side_by_side.paid_amount + side_by_side.credit_amount)::decimal(14, 2) as net_paid_amount,
        (
            side_by_side.paid_amount + side_by_side.credit_amount - side_by_side.committed_cost
        )::decimal(14, 2) as difference,
        coalesce(side_by_side.month_start_date > ledger.last_month, true) as is_not_yet_billed

    from side_by_side

    cross join ledger

    left join suppliers on side_by_side.supplier_id = suppliers.supplier_id

),

-- Pennies lost in rounding a line are no difference, nor is a fiftieth of the bill.
judged as (

    select
        *,
        case
            when is_not_yet_billed then 'not_yet_billed'
            when supplier_id = 'unmatched' then 'unmatched'
            when committed_cost = 0 then 'paid_without_placement'
            when payments = 0 then 'placement_without_payment'
            when abs(difference) <= greatest(10, 0.02 * committed_cost) then 'agrees'
            when difference > 0 then 'overpaid'
            else 'underpaid'
        end as result

    from compared

)

select
    supplier_id,
    month_start_date,
    {{ collection_year_of('month_start_date') }} as financial_year,
    coalesce(supplier_name, 'No supplier matched') as supplier_name,
    paid_nights,
    placed_nights,
    paid_nights - placed_nights as unplaced_nights,
    committed_cost,
    payments,
    paid_amount,
    credit_amount,
    net_paid_amount,
    difference,
    result

from judged
