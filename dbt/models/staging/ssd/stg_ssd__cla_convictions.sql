with

known as (

    select * from {{ as_known('ssd', 'ssd_cla_convictions') }}

),

cla_convictions as (

    select
        {{ text_of('clac_person_id') }} as person_id,
        {{ date_of('clac_cla_conviction_date') }} as conviction_date

    from known

)

select * from cla_convictions
