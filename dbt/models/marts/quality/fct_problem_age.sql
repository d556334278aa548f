with

worklist as (

    select * from {{ ref('worklist') }}

),

aged as (

    select
        owner_team,
        level,
        days_open,
        case
            when days_open <= 7 then 'up to 7'
            when days_open <= 28 then '8 to 28'
            when days_open <= 91 then '29 to 91'
            else 'over 91'
        end as days_open_band

    from worklist

    where not is_accepted

),

counted as (

    select
        owner_team,
        level,
        days_open_band,
        count(*)::integer as problems,
        max(days_open)::integer as oldest_days_open

    from aged

    group by all

)

select * from counted
