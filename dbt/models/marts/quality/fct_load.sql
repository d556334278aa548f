with

loads as (

    select * from {{ source('operations', 'load') }}

),

described as (

    select
        night,
        source,
        table_name,
        snapshot_date,
        status,
        why,
        rows,
        rows_before,
        quarantined_rows,
        coalesce(snapshot_date < night, true) as is_stale,
        content_hash

    from loads

)

select * from described
