with

changes as (

    select * from {{ ref('vintage_change') }}

),

figures as (

    select * from {{ ref('fct_indicator') }}

    where breakdown = 'total' and not is_month

),

counted as (

    select
        indicator_id,
        collection_year,
        from_vintage,
        to_vintage,
        part,
        reason,
        count(*) filter (is_gained)::integer as gained,
        count(*) filter (is_lost)::integer as lost,
        {{ half_up('sum(amount_change::decimal(28, 9))', 6) }} as amount_change

    from changes

    group by all

),

bridged as (

    select
        counted.indicator_id,
        counted.collection_year,
        counted.from_vintage,
        counted.to_vintage,
        counted.part,
        counted.reason,
        counted.gained,
        counted.lost,
        counted.amount_change,
        figures_then.value as from_value,
        figures_now.value as to_value

    from counted

    left join figures as figures_then
        on
            counted.indicator_id = figures_then.indicator_id
            and counted.collection_year = figures_then.collection_year
            and counted.from_vintage = figures_then.vintage

    left join figures as figures_now
        on
            counted.indicator_id = figures_now.indicator_id
            and counted.collection_year = figures_now.collection_year
            and counted.to_vintage = figures_now.vintage

)

select * from bridged

order by indicator_id, collection_year, from_vintage, part, reason
