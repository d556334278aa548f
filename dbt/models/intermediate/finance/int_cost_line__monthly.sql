{%- set until = night() -%}

with

lines as (

    -- a line without a start of its own is paid for from the start of its placement
    select * replace (coalesce(line_start_date, placement_start_date) as line_start_date)

    from {{ ref('int_cost_line__numbered') }}

    where coalesce(line_start_date, placement_start_date) <= {{ until }}

),

-- The last night of a line is paid for, so one more day than end minus start; an open line is paid up to the night.
months as (

    select
        *,
        unnest(generate_series(
            date_trunc('month', line_start_date)::timestamp,
            least(coalesce(line_end_date, {{ until }}), {{ until }})::timestamp,
            interval 1 month
        ))::date as month_start_date

    from lines

),

bounded as (

    select
        *,
        greatest(line_start_date, month_start_date) as first_night,
        least(coalesce(line_end_date, {{ until }}), {{ until }}, last_day(month_start_date)) as last_night

    from months

),

priced as (

    select
        *,
        (last_night - first_night + 1)::integer as nights,
        case
            when unit_code = 'one_off' then unit_rate * coalesce(quantity, 1)
            else coalesce(
                weekly_cost,
                unit_rate * coalesce(quantity, 1)
            ) * (last_night - first_night + 1) / 7
        end::decimal(14, 2) as total_cost

    from bounded

    where
        last_night >= first_night
        and (unit_code is distinct from 'one_off' or date_trunc('month', line_start_date) = month_start_date)

)

select * from priced
