with

known as (

    select * from {{ as_known('ssd', 'ssd_sdq_scores') }}

),

sdq_scores as (

    select
        {{ text_of('csdq_person_id') }} as person_id,
        {{ date_of('csdq_sdq_completed_date') }} as completed_date,
        try_cast({{ text_of('csdq_sdq_score') }} as integer) as score,
        {{ code_of('csdq_sdq_reason', 'sdq_reason') }} as sdq_reason_code,
        {{ text_of('csdq_sdq_reason') }} as sdq_reason_raw

    from known

)

select * from sdq_scores
