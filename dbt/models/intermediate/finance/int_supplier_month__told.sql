with

told as (

    select * from {{ ref('int_child_bill__told') }}

),

by_supplier as (

    select
        supplier_id,
        month_start_date,
        coalesce(sum(amount) filter (finding = 'paid_twice'), 0)::decimal(14, 2) as paid_twice_amount,
        coalesce(sum(amount) filter (finding = 'placement_ended'), 0)::decimal(14, 2) as ended_placement_amount,
        coalesce(sum(amount) filter (finding = 'late_invoice'), 0)::decimal(14, 2) as late_amount,
        coalesce(sum(amount) filter (finding = 'put_right'), 0)::decimal(14, 2) as put_right_amount,
        coalesce(sum(amount) filter (finding = 'other_price'), 0)::decimal(14, 2) as other_price_amount,
        coalesce(sum(amount) filter (finding = 'other_nights'), 0)::decimal(14, 2) as other_nights_amount,
        coalesce(sum(amount) filter (finding = 'not_billed'), 0)::decimal(14, 2) as not_billed_amount,
        sum(amount)::decimal(14, 2) as told_amount,
        -- of two that weigh alike the later by name, always
        arg_max(finding, (abs(amount), finding)) as weightiest_finding,
        max(abs(amount))::decimal(14, 2) as weightiest_amount

    from (
        select
            supplier_id,
            month_start_date,
            finding,
            sum(amount) as amount
        from told
        group by all
    ) as by_finding

    group by all

)

select * from by_supplier
