with

bills as (

    select * from {{ ref('int_child_bill__compared') }}

),

-- Money that names no child may be what a child's bill lacks: where it covers what is missing, nothing is missing.
unnamed as (

    select
        matched_supplier_id as supplier_id,
        date_trunc('month', booked_date)::date as month_start_date,
        sum(net_amount) as unnamed_amount

    from {{ ref('int_payment__matched') }}

    where child_key is null and matched_supplier_id is not null

    group by all

),

voids as (

    select
        supplier_id,
        month_start_date,
        sum(void_cost) as void_cost

    from {{ ref('int_block__occupied') }}

    where is_void_billed

    group by all

),

covered as (

    select
        bills.*,
        not bills.is_billed
        and sum(bills.committed_cost) filter (not bills.is_billed) over supplier_month
        <= coalesce(unnamed.unnamed_amount, 0) - coalesce(voids.void_cost, 0)
        + {{ pounds_that_agree('bills.committed_cost') }} as is_covered

    from bills

    left join unnamed
        on bills.supplier_id = unnamed.supplier_id and bills.month_start_date = unnamed.month_start_date

    left join voids on bills.supplier_id = voids.supplier_id and bills.month_start_date = voids.month_start_date

    window supplier_month as (partition by bills.supplier_id, bills.month_start_date)

),

differing as (

    select
        * replace (if(is_covered, committed_cost, paid_amount) as paid_amount),
        if(is_covered, 0, paid_amount - committed_cost)::decimal(14, 2) as difference

    from covered

),

-- What the supplier was still owed for this child before the month: too little paid, less too much.
owed as (

    select
        *,
        coalesce(-sum(difference + paid_again_amount) over earlier, 0)::decimal(14, 2) as owed_before

    from differing

    window earlier as (
        partition by supplier_id, child_key order by month_start_date
        rows between unbounded preceding and 1 preceding
    )

),

parted as (

    select
        *,
        greatest(0, least(difference, owed_before))::decimal(14, 2) as late_amount,
        -greatest(0, least(-difference, -owed_before))::decimal(14, 2) as put_right_amount,
        (difference - late_amount - put_right_amount)::decimal(14, 2) as rest

    from owed

),

judged as (

    select
        *,
        rest > 0 and committed_cost = 0 as is_after_the_end,
        committed_cost > 0 and not is_billed as is_not_billed,
        -- a price shows in a whole month; where a child came or left, the nights may differ as well
        nights >= day(last_day(month_start_date)) as is_whole_month

    from parted

),

told as (

    select
        supplier_id,
        child_key,
        month_start_date,
        committed_cost,
        unnest([  -- noqa: AL03
            { 'finding': 'paid_twice', 'amount': paid_again_amount },
            { 'finding': 'late_invoice', 'amount': late_amount },
            { 'finding': 'put_right', 'amount': put_right_amount },
            {
                'finding': case
                    when is_after_the_end then 'placement_ended'
                    when is_not_billed then 'not_billed'
                    when is_whole_month then 'other_price'
                    else 'other_nights'
                end,
                'amount': rest
            }
        ], recursive := true)

    from judged

),

noticed as (

    select
        * exclude (committed_cost),
        abs(amount) > {{ pounds_that_agree('committed_cost') }} as is_noticed

    from told

    where amount <> 0

)

select * from noticed
