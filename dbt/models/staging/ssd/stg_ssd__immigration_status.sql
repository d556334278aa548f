with

known as (

    select * from {{ as_known('ssd', 'ssd_immigration_status') }}

),

immigration_status as (

    select
        {{ text_of('immi_person_id') }} as person_id,
        {{ code_of('immi_immigration_status', 'immigration_status') }} as immigration_status_code,
        {{ text_of('immi_immigration_status') }} as immigration_status_raw,
        {{ date_of('immi_immigration_status_start_date') }} as status_start_date,
        {{ date_of('immi_immigration_status_end_date') }} as status_end_date

    from known

)

select * from immigration_status
