with

holidays as (

    select * from {{ ref('bank_holidays') }}

),

days as (

    select unnest(
        generate_series(timestamp '2014-01-01', timestamp '2032-12-31', interval 1 day)
    )::date as calendar_date

),

marked as (

    select
        days.calendar_date,
        isodow(days.calendar_date) < 6 and holidays.holiday_date is null as is_working_day

    from days

    left join holidays on days.calendar_date = holidays.holiday_date

),

numbered as (

    select
        calendar_date,
        is_working_day,
        (count(*) filter (is_working_day) over (order by calendar_date))::integer as working_day_no

    from marked

),

working_days as (

    select * from numbered

    where is_working_day

),

due as (

    select
        numbered.calendar_date,
        numbered.is_working_day,
        numbered.working_day_no,
        in_1.calendar_date as in_1_working_day,
        in_5.calendar_date as in_5_working_days,
        in_10.calendar_date as in_10_working_days

    from numbered

    left join working_days as in_1 on in_1.working_day_no = numbered.working_day_no + 1

    left join working_days as in_5 on in_5.working_day_no = numbered.working_day_no + 5

    left join working_days as in_10 on in_10.working_day_no = numbered.working_day_no + 10

)

select * from due
