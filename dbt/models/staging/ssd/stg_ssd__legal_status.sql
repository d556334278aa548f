with

known as (

    select * from {{ as_known('ssd', 'ssd_legal_status') }}

),

legal_status as (

    select
        {{ text_of('lega_person_id') }} as person_id,
        {{ code_of('lega_legal_status', 'legal_status') }} as legal_status_code,
        {{ text_of('lega_legal_status') }} as legal_status_raw,
        {{ date_of('lega_legal_status_start_date') }} as status_start_date,
        {{ date_of('lega_legal_status_end_date') }} as status_end_date

    from known

)

select * from legal_status
