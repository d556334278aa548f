with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

ledger as (

    select
        min(booked_date) as first_date,
        max(booked_date) as last_date

    from {{ ref('int_payment__matched') }}

    where booked_date > date '1900-01-01'

),

returned as (

    select distinct financial_year

    from {{ ref('stg_reference__finance_return') }}

    where return_code = 'S251'

),

covered as (

    select
        years.collection_year,
        years.as_at,
        years.is_complete,
        years.is_month,
        years.starts_on,
        years.is_complete and returned.financial_year is not null as is_returned,
        -- money comes month by month: within its last month a ledger is taken to be whole
        case
            when years.is_complete and returned.financial_year is not null then years.as_at
            when last_day(ledger.last_date) >= years.as_at then years.as_at
            else last_day(ledger.last_date)
        end as paid_until

    from years

    cross join ledger

    left join returned on years.collection_year = returned.financial_year

    -- a year of which the ledger holds only a part has no unit cost
    where
        (years.is_complete and returned.financial_year is not null)
        or (date_trunc('month', ledger.first_date) <= years.starts_on and ledger.last_date >= years.starts_on)

),

counted as (

    select
        *,
        -- a whole year has 365 days, leap years too; one that still runs has those that are paid for
        if(is_complete and paid_until = as_at, 365, (paid_until - starts_on)::integer + 1) as days_in_year

    from covered

)

select * from counted
