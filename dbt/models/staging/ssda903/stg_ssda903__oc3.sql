with

known as (

    select * from {{ as_known('ssda903', 'oc3') }}

),

oc3 as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        {{ return_date('dob') }} as dob,
        dob as dob_text,
        in_touch,
        activ,
        accom

    from known

)

select * from oc3
