with

returned as (

    select * from {{ finance_returns() }} as finance_returns

),

headings as (

    select * from {{ ref('codeset_s251_heading') }}

),

-- a heading is known by its code or in DfE's words; other lines are totals, known by their name

finance_return as (

    select
        returned.financial_year,
        returned.return_code,
        coalesce(headings.code, replace(returned.line, ' ', '_')) as line_code,
        coalesce(headings.is_looked_after, false) as is_looked_after,
        sum(returned.amount)::decimal(16, 2) as amount

    from returned

    left join headings
        on
            returned.return_code = 'S251'
            and (
                {{ words_of('headings.code') }} = returned.line
                or {{ words_of('headings.meaning') }} = returned.line
                or list_contains(string_split(headings.also_written, '|'), returned.line)
            )

    group by all

)

select * from finance_return
