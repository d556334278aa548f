with

years as (

    select * from {{ ref('int_scrutiny_year__paid') }}

),

returned as (

    select
        years.collection_year,
        years.as_at,
        outturn.line_code as s251_heading_code,
        outturn.is_looked_after,
        outturn.amount::double as net_amount

    from years

    inner join {{ ref('stg_reference__finance_return') }} as outturn
        on
            years.is_returned
            and years.collection_year = outturn.financial_year
            and outturn.return_code = 'S251'

    inner join {{ ref('codeset_s251_heading') }} as headings on outturn.line_code = headings.code

),

-- Until the outturn is made, and where it is not given, the ledger says what it will be made from.
booked as (

    select
        years.collection_year,
        years.as_at,
        payments.s251_heading_code,
        headings.is_looked_after::boolean as is_looked_after,
        sum(payments.net_amount)::double as net_amount

    from years

    inner join {{ ref('int_payment__matched') }} as payments
        on payments.booked_date between years.starts_on and years.paid_until

    inner join {{ ref('codeset_s251_heading') }} as headings on payments.s251_heading_code = headings.code

    where not years.is_returned

    group by all

),

spent as (

    select * from returned
    union all
    select * from booked

)

select * from spent
