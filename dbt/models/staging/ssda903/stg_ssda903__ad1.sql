with

known as (

    select * from {{ as_known('ssda903', 'ad1') }}

),

ad1 as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        {{ return_date('dob') }} as dob,
        dob as dob_text,
        {{ return_date('date_int') }} as date_int,
        date_int as date_int_text,
        {{ return_date('date_match') }} as date_match,
        date_match as date_match_text,
        foster_care,
        nb_adoptr,
        sex_adoptr,
        ls_adoptr

    from known

)

select * from ad1
