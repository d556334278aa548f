with

known as (

    select * from {{ as_known('ssd', 'ssd_missing') }}

),

missing as (

    select
        {{ text_of('miss_person_id') }} as person_id,
        {{ code_of('miss_missing_episode_type', 'missing_type') }} as missing_type_code,
        {{ text_of('miss_missing_episode_type') }} as missing_type_raw,
        {{ date_of('miss_missing_episode_start_date') }} as missing_start_date,
        {{ date_of('miss_missing_episode_end_date') }} as missing_end_date,
        {{ term_of('miss_missing_rhi_offered', 'yes_no_na') }} as return_interview_offered,
        {{ text_of('miss_missing_rhi_offered') }} as return_interview_offered_raw,
        {{ term_of('miss_missing_rhi_accepted', 'yes_no_na') }} as return_interview_accepted,
        {{ text_of('miss_missing_rhi_accepted') }} as return_interview_accepted_raw

    from known

)

select * from missing
