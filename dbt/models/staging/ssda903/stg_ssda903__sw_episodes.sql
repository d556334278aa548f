with

known as (

    select * from {{ as_known('ssda903', 'sw_episodes') }}

),

sw_episodes as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        {{ return_date('dob') }} as dob,
        dob as dob_text,
        sw_id,
        {{ return_date('sw_decom') }} as sw_decom,
        sw_decom as sw_decom_text,
        {{ return_date('sw_dec') }} as sw_dec,
        sw_dec as sw_dec_text,
        sw_reason

    from known

)

select * from sw_episodes
