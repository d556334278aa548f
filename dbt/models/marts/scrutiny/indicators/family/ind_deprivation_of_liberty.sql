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
        liberty.order_no,
        -- the nights of this year alone, the last one with it
        least(coalesce(liberty.order_end_date, date '9999-12-31'), looked_after.as_at + 1)
        - greatest(liberty.order_start_date, looked_after.starts_on) as nights,
        coalesce(liberty.order_end_date > looked_after.as_at, true) as is_open

    from looked_after

    inner join {{ ref('int_deprivation_of_liberty__merged') }} as liberty
        on
            looked_after.child_key = liberty.child_key
            and looked_after.as_at >= liberty.order_start_date
            and looked_after.starts_on <= coalesce(liberty.order_end_date, date '9999-12-31')

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

children as (

    select
        looked_after.collection_year,
        looked_after.as_at,
        looked_after.child_key,
        looked_after.episode_no,
        snapshot.child_key is not null as is_in_care,
        deprived.child_key is not null as is_deprived,
        is_in_care and coalesce(deprived.is_open, false) as is_open

    from looked_after

    left join deprived
        on
            looked_after.child_key = deprived.child_key
            and looked_after.collection_year = deprived.collection_year
            and looked_after.as_at = deprived.as_at

    left join snapshot
        on
            looked_after.child_key = snapshot.child_key
            and looked_after.collection_year = snapshot.collection_year
            and looked_after.as_at = snapshot.as_at

),

counted as (

    select
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        episode_no,
        unnest([  -- noqa: AL03
            {
                'line_name': null,
                'line_measure': null,
                'is_numerator': is_deprived,
                'is_denominator': true
            },
            {
                'line_name': 'open on the day',
                'line_measure': 'count',
                'is_numerator': is_open,
                'is_denominator': is_in_care
            },
            {
                'line_name': 'share of children in care on the day',
                'line_measure': 'percent',
                'is_numerator': is_open,
                'is_denominator': is_in_care
            }
        ], recursive := true),
        1 as amount

    from children

    union all by name

    select
        collection_year,
        as_at,
        'order' as member_kind,
        child_key || ' ' || order_no as member_key,
        episode_no,
        unnest([  -- noqa: AL03
            { 'line_name': 'orders', 'amount': 1 },
            { 'line_name': 'days', 'amount': nights }
        ], recursive := true),
        'count' as line_measure,
        true as is_numerator,
        false as is_denominator

    from orders

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
