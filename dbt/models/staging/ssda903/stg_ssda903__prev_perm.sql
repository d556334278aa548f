with

known as (

    select * from {{ as_known('ssda903', 'prev_perm') }}

),

prev_perm as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        {{ return_date('dob') }} as dob,
        dob as dob_text,
        prev_perm,
        la_perm,
        date_perm

    from known

)

select * from prev_perm
