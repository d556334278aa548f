with

suppliers as (

    select * from {{ ref('dim_supplier') }}

),

ledger as (

    select max(month_start_date) as last_month from {{ ref('fct_payment') }}

),

-- Each account of the money has columns of its own; a supplier's month is the sum of them.
accounts as (

    select
        coalesce(supplier_id, 'unmatched') as supplier_id,
        month_start_date,
        if(element_type_code = 'core', nights, 0) as paid_nights,
        if(element_type_code = 'core', placed_nights, 0) as placed_nights,
        total_cost as committed_cost,
        if(has_live_contract, 0, total_cost) as without_contract_cost

    from {{ ref('fct_placement_cost') }}

    union all by name

    select
        supplier_id,
        month_start_date,
        void_cost

    from {{ ref('fct_block_occupancy') }}

    where not is_own_provision

    union all by name

    select
        coalesce(supplier_id, 'unmatched') as supplier_id,
        month_start_date,
        uncosted_nights

    from {{ ref('int_placement__uncosted') }}

    union all by name

    select
        coalesce(supplier_id, 'unmatched') as supplier_id,
        month_start_date,
        1 as payments,
        greatest(net_amount, 0) as paid_amount,
        least(net_amount, 0) as credit_amount

    from {{ ref('fct_payment') }}

),

summed as (

    select
        supplier_id,
        month_start_date,
        coalesce(sum(paid_nights), 0)::integer as paid_nights,
        coalesce(sum(placed_nights), 0)::integer as placed_nights,
        coalesce(sum(uncosted_nights), 0)::integer as uncosted_nights,
        coalesce(sum(committed_cost), 0)::decimal(14, 2) as committed_cost,
        coalesce(sum(void_cost), 0)::decimal(14, 2) as void_cost,
        coalesce(sum(without_contract_cost), 0)::decimal(14, 2) as without_contract_cost,
        coalesce(sum(payments), 0)::integer as payments,
        coalesce(sum(paid_amount), 0)::decimal(14, 2) as paid_amount,
        coalesce(sum(credit_amount), 0)::decimal(14, 2) as credit_amount

    from accounts

    group by all

),

compared as (

    select
        summed.*,
        (summed.paid_amount + summed.credit_amount)::decimal(14, 2) as net_paid_amount,
        (
            summed.paid_amount + summed.credit_amount - summed.committed_cost - summed.void_cost
        )::decimal(14, 2) as difference,
        coalesce(summed.month_start_date > ledger.last_month, true) as is_not_yet_billed

    from summed

    cross join ledger

),

judged as (

    select
        *,
        case
            when is_not_yet_billed then 'not_yet_billed'
            when supplier_id = 'unmatched' then 'unmatched'
            when committed_cost + void_cost = 0 and payments = 0 then 'placement_without_cost_line'
            when committed_cost + void_cost = 0 then 'paid_without_placement'
            when payments = 0 then 'placement_without_payment'
            when abs(difference) <= {{ pounds_that_agree('committed_cost + void_cost') }} then 'agrees'
            when difference > 0 then 'overpaid'
            else 'underpaid'
        end as result,
        -- what is not yet billed is no difference yet
        (sum(if(is_not_yet_billed, 0, difference)) over (
            partition by supplier_id order by month_start_date
        ))::decimal(14, 2) as running_difference

    from compared

),

explained as (

    select
        judged.*,
        coalesce(suppliers.supplier_name, 'No supplier matched') as supplier_name,
        coalesce(told.paid_twice_amount, 0)::decimal(14, 2) as paid_twice_amount,
        coalesce(told.ended_placement_amount, 0)::decimal(14, 2) as ended_placement_amount,
        coalesce(told.late_amount, 0)::decimal(14, 2) as late_amount,
        coalesce(told.put_right_amount, 0)::decimal(14, 2) as put_right_amount,
        coalesce(told.other_price_amount, 0)::decimal(14, 2) as other_price_amount,
        coalesce(told.other_nights_amount, 0)::decimal(14, 2) as other_nights_amount,
        coalesce(told.not_billed_amount, 0)::decimal(14, 2) as not_billed_amount,
        (judged.difference - coalesce(told.told_amount, 0))::decimal(14, 2) as unexplained_amount,
        case
            when judged.result in ('agrees', 'not_yet_billed', 'placement_without_cost_line') then null
            when judged.result = 'unmatched' then 'no_supplier'
            when judged.result = 'paid_without_placement' and told.supplier_id is null then 'no_placement'
            when abs(unexplained_amount) >= coalesce(told.weightiest_amount, 0) then 'not_known'
            else told.weightiest_finding
        end as reason

    from judged

    left join suppliers on judged.supplier_id = suppliers.supplier_id

    left join {{ ref('int_supplier_month__told') }} as told
        on judged.supplier_id = told.supplier_id and judged.month_start_date = told.month_start_date

)

select
    supplier_id,
    month_start_date,
    {{ collection_year_of('month_start_date') }} as financial_year,
    supplier_name,
    paid_nights,
    placed_nights,
    paid_nights - placed_nights as unplaced_nights,
    uncosted_nights,
    committed_cost,
    void_cost,
    without_contract_cost,
    payments,
    paid_amount,
    credit_amount,
    net_paid_amount,
    difference,
    running_difference,
    paid_twice_amount,
    ended_placement_amount,
    late_amount,
    put_right_amount,
    other_price_amount,
    other_nights_amount,
    not_billed_amount,
    unexplained_amount,
    result,
    reason

from explained
