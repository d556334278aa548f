with

known as (

    select * from {{ as_known('ssda903', 'episodes') }}

),

episodes as (

    select
        collection_year,
        row_number::integer as row_number,
        upper(trim(child)) as child_id,
        child,
        {{ return_date('decom') }} as decom,
        decom as decom_text,
        rne,
        ls,
        cin,
        place,
        place_provider,
        {{ return_date('dec') }} as dec,
        dec as dec_text,
        rec,
        reason_place_change,
        home_post,
        pl_post,
        urn

    from known

)

select * from episodes
