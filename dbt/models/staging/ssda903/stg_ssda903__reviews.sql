with

known as (

    select * from {{ as_known('ssda903', 'reviews') }}

),

reviews as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        {{ return_date('dob') }} as dob,
        dob as dob_text,
        {{ return_date('review') }} as review,
        review as review_text,
        review_code

    from known

)

select * from reviews
