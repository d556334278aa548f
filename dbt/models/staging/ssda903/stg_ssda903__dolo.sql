with

known as (

    select * from {{ as_known('ssda903', 'dolo') }}

),

dolo as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        {{ return_date('dob') }} as dob,
        dob as dob_text,
        {{ return_date('dolo_start') }} as dolo_start,
        dolo_start as dolo_start_text,
        {{ return_date('dolo_end') }} as dolo_end,
        dolo_end as dolo_end_text

    from known

)

select * from dolo
