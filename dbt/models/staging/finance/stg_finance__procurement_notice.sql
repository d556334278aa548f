with

known as (

    select * from {{ as_known('finance', 'procurement_notice') }}

),

procurement_notice as (

    select
        {{ text_of('ocid') }} as ocid,
        {{ text_of('release_id') }} as release_id,
        {{ text_of('notice_id') }} as notice_id,
        try_cast({{ text_of('published_at') }} as timestamp) as published_at,
        {{ amount_of('value', 'decimal(14,2)') }} as notice_value

    from known

)

select * from procurement_notice
