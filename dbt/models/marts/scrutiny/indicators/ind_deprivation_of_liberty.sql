with

looked_after as (

    select * from {{ ref('int_looked_after__in_year') }}

    -- nobody returned the orders before
    where collection_year >= '2026/27'

),

snapshot as (

    select * from {{ ref('int_looked_after__at_snapshot') }}

    where collection_year >= '2026/27'

),

orders as (

    select
        looked_after.collection_year,
        looked_after.as_at,
        looked_after.child_key,
        looked_after.episode_no,
        orders.order_no,
        -- the nights of this year alone, the last one with it
        least(coalesce(orders.order_end_date, date '9999-12-31'), looked_after.as_at + 1)
        - greatest(orders.order_start_date, looked_after.starts_on) as days,
        coalesce(orders.order_end_date > looked_after.as_at, true) as is_open

    from looked_after

    inner join {{ ref('int_deprivation_of_liberty__merged') }} as orders
        on
            looked_after.child_key = orders.child_key
            and looked_after.as_at >= orders.order_start_date
            and looked_after.starts_on <= coalesce(orders.order_end_date, date '9999-12-31')

),

deprived as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        bool_or(is_open) as is_open

    from orders

    group by all

),

counted as (

    select
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        episode_no,
        null as line_name,
        null as line_measure,
        true as is_numerator,
        false as is_denominator,
        1 as amount

    from deprived

    union all by name

    select
        collection_year,
        as_at,
        'order' as member_kind,
        child_key || ' ' || order_no as member_key,
        episode_no,
        unnest([  -- noqa: AL03
            { 'line_name': 'orders', 'amount': 1 },
            { 'line_name': 'days', 'amount': days }
        ], recursive := true),
        'count' as line_measure,
        true as is_numerator,
        false as is_denominator

    from orders

    union all by name

    select
        snapshot.collection_year,
        snapshot.as_at,
        'child' as member_kind,
        snapshot.child_key as member_key,
        snapshot.episode_no,
        unnest([  -- noqa: AL03
            { 'line_name': 'open on the day', 'line_measure': 'count', 'is_denominator': false },
            {
                'line_name': 'share of children in care on the day',
                'line_measure': 'percent',
                'is_denominator': true
            }
        ], recursive := true),
        coalesce(deprived.is_open, false) as is_numerator,
        1 as amount

    from snapshot

    left join deprived
        on
            snapshot.child_key = deprived.child_key
            and snapshot.collection_year = deprived.collection_year
            and snapshot.as_at = deprived.as_at

),

members as (

    select
        'P31' as indicator_id,
        collection_year,
        as_at,
        member_kind,
        member_key,
        as_at as counted_on,
        is_numerator,
        is_denominator,
        amount::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'deprivation_of_liberty') as line_kind,
        line_name,
        line_measure,
        episode_no

    from counted

)

select * from members
