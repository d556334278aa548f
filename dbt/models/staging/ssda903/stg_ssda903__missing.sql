with

known as (

    select * from {{ as_known('ssda903', 'missing') }}

),

missing as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        {{ return_date('dob') }} as dob,
        dob as dob_text,
        missing,
        {{ return_date('mis_start') }} as mis_start,
        mis_start as mis_start_text,
        {{ return_date('mis_end') }} as mis_end,
        mis_end as mis_end_text

    from known

)

select * from missing
