with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

enquiries as (

    select * from {{ ref('counted_enquiry') }}

),

waits as (

    select unnest([3, 6, 12, 18]) as months

),

-- a year has the enquiries whose months ran out in it: each had its whole time, whenever the year is looked at

cohorts as (

    select
        years.collection_year,
        years.as_at,
        enquiries.*,
        waits.months,
        last_day(enquiries.received_date + to_months(waits.months)) as until_date

    from enquiries

    cross join waits

    inner join years
        on last_day(enquiries.received_date + to_months(waits.months)) between years.starts_on and years.as_at

),

staged as (

    select
        *,
        unnest([  -- noqa: AL03
            { 'stage': 'visit', 'reached_on': initial_visit_date },
            { 'stage': 'application', 'reached_on': application_received_date },
            { 'stage': 'approval', 'reached_on': approved_date }
        ], recursive := true)

    from cohorts

),

listed as (

    select
        *,
        'stage_by_month' as line_kind,
        stage || ' by month ' || months as line_name

    from staged

    union all

    -- the figure itself, and beside it each month's enquiries alone
    select
        *,
        null as line_kind,
        null as line_name

    from staged

    where stage = 'application' and months = 6

    union all

    select
        *,
        'enquiry_month' as line_kind,
        strftime(received_date, '%Y-%m') as line_name

    from staged

    where stage = 'application' and months = 6

),

members as (

    select
        'R04' as indicator_id,
        collection_year,
        as_at,
        'enquiry' as member_kind,
        enquiry_id as member_key,
        until_date as counted_on,
        coalesce(reached_on <= until_date, false) as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name

    from listed

)

select * from members
