with

known as (

    select * from {{ as_known('ssda903', 'placed_adoption') }}

),

placed_adoption as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        {{ return_date('dob') }} as dob,
        dob as dob_text,
        {{ return_date('date_placed') }} as date_placed,
        date_placed as date_placed_text,
        {{ return_date('date_placed_ceased') }} as date_placed_ceased,
        date_placed_ceased as date_placed_ceased_text,
        reason_placed_ceased

    from known

)

select * from placed_adoption
