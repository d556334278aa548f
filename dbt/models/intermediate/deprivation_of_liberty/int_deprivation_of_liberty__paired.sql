with

entry as (

    select
        child.child_key,
        child.child_id,
        supplement.item,
        supplement.effective_date,
        coalesce(supplement.item_value, '') as order_name

    from {{ ref('stg_ssd__cla_supplement') }} as supplement

    inner join {{ ref('int_child__merged') }} as child on supplement.person_id = child.person_id

    where supplement.item in ('DOLO_START', 'DOLO_END')

),

started as (

    select distinct
        child_key,
        child_id,
        order_name,
        effective_date as order_start_date

    from entry

    where item = 'DOLO_START'

),

bounded as (

    select
        *,
        lead(order_start_date) over (
            partition by child_id, order_name order by order_start_date
        ) as next_start_date

    from started

),

-- An order ends with the first end of its name before the next order of that name begins.
paired as (

    select
        bounded.child_key,
        bounded.child_id,
        bounded.order_name,
        bounded.order_start_date,
        min(ended.effective_date) as order_end_date

    from bounded

    left join entry as ended
        on
            bounded.child_id = ended.child_id
            and bounded.order_name = ended.order_name
            and ended.item = 'DOLO_END'
            and (bounded.order_start_date is null or bounded.order_start_date <= ended.effective_date)
            and (bounded.next_start_date is null or bounded.next_start_date >= ended.effective_date)

    group by all

)

select * from paired
