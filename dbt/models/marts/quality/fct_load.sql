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
        rows_landed,
        rows_added,
        rows_changed,
        rows_removed,
        quarantined_rows,
        coalesce(snapshot_date < night, true) as is_stale,
        watermark,
        content_hash,
        seconds

    from loads

)

select * from described
