{%- set timetable = policy(
    'review_timetable', {'first_working_days': 20, 'second_months': 3, 'later_months': 6}
) -%}

with

periods as (

    select
        child_key,
        period_no,
        period_start_date,
        period_end_date,
        -- which review is the first can be told only where the records reach back to the start
        is_start_known
        and period_start_date >= (
            select max(years.records_begin_on)
            from {{ ref('int_scrutiny_year__spanned') }} as years
        ) as is_start_recorded

    from {{ ref('int_period_of_care__chained') }}

    where not is_short_break

),

calendar as (

    select * from {{ ref('int_calendar__working_days') }}

),

first_due as (

    select
        beginnings.calendar_date as period_start_date,
        endings.calendar_date as first_due_on

    from calendar as beginnings

    inner join calendar as endings
        on
            beginnings.working_day_no + {{ timetable['first_working_days'] }} = endings.working_day_no
            and endings.is_working_day

),

-- the reviews held in a period, and the one that comes next

awaited as (

    select distinct
        periods.child_key,
        periods.period_no,
        reviews.review_date as held_on

    from periods

    inner join {{ ref('int_review__merged') }} as reviews
        on
            periods.child_key = reviews.child_key
            and reviews.review_date between periods.period_start_date
            and coalesce(periods.period_end_date, date '9999-12-31')

    union all

    select
        child_key,
        period_no,
        null as held_on

    from periods

),

numbered as (

    select
        *,
        row_number() over reviewed as review_no,
        lag(held_on) over reviewed as previous_held_on

    from awaited

    window reviewed as (partition by child_key, period_no order by held_on nulls last)

),

timed as (

    select
        numbered.child_key,
        numbered.period_no,
        numbered.review_no::integer as review_no,
        numbered.held_on,
        case
            when numbered.review_no = 1 then if(periods.is_start_recorded, first_due.first_due_on, null)
            when numbered.review_no = 2 and periods.is_start_recorded
                then (numbered.previous_held_on + to_months({{ timetable['second_months'] }}))::date
            else (numbered.previous_held_on + to_months({{ timetable['later_months'] }}))::date
        end as due_on,
        {{ is_in_time('numbered.held_on', 'due_on', "coalesce(periods.period_end_date, date '9999-12-31')") }}
            as is_in_time

    from numbered

    inner join periods
        on numbered.child_key = periods.child_key and numbered.period_no = periods.period_no

    left join first_due on periods.period_start_date = first_due.period_start_date

),

-- known to be in time on the day it is held, and to be late on the day after it was due

due as (

    select
        child_key,
        period_no,
        review_no,
        due_on,
        held_on,
        is_in_time,
        if(is_in_time, held_on, due_on + 1) as counted_on

    from timed

    where is_in_time is not null

)

select * from due
