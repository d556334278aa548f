with

known as (

    select * from {{ as_known('ssda903', 'uasc') }}

),

uasc as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        sex,
        {{ return_date('dob') }} as dob,
        dob as dob_text,
        {{ return_date('duc') }} as duc,
        duc as duc_text

    from known

)

select * from uasc
