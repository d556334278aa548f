with

known as (

    select * from {{ as_known('ssda903', 'header') }}

),

header as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        sex,
        {{ return_date('dob') }} as dob,
        dob as dob_text,
        ethnic,
        upn,
        mother,
        {{ return_date('mc_dob') }} as mc_dob,
        mc_dob as mc_dob_text

    from known

)

select * from header
