with

loads as (

    select
        source,
        table_name,
        arg_max(rows_landed, night) as rows_landed

    from {{ source('operations', 'load') }}

    where rows_landed is not null and night <= {{ night() }}

    group by all

),

problems as (

    select
        module as table_name,
        sum(rows_at_fault) as rows_at_fault

    from {{ ref('worklist') }}

    where level = 'error' and not is_accepted

    group by all

),

counted as (

    select
        loads.source,
        sum(loads.rows_landed)::bigint as records,
        -- a row with two faults is one row
        sum(least(coalesce(problems.rows_at_fault, 0), loads.rows_landed))::bigint as records_with_problems

    from loads

    left join problems on loads.table_name = problems.table_name

    group by all

)

select * from counted
