with

known as (

    select * from {{ as_known('ssd', 'ssd_cla_health') }}

),

cla_health as (

    select
        {{ text_of('clah_person_id') }} as person_id,
        {{ code_of('clah_health_check_type', 'health_check_type') }} as health_check_type_code,
        {{ text_of('clah_health_check_type') }} as health_check_type_raw,
        {{ date_of('clah_health_check_date') }} as health_check_date,
        {{ code_of('clah_health_check_status', 'health_check_status') }} as health_check_status_code,
        {{ text_of('clah_health_check_status') }} as health_check_status_raw

    from known

)

select * from cla_health
