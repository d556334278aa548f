with

known as (

    select * from {{ as_known('ssd', 'ssd_involvements') }}

),

involvements as (

    select
        {{ text_of('invo_professional_id') }} as professional_id,
        {{ code_of('invo_professional_role_id', 'involvement_role') }} as involvement_role_code,
        {{ text_of('invo_professional_role_id') }} as involvement_role_raw,
        {{ text_of('invo_professional_team') }} as team_id,
        {{ text_of('invo_person_id') }} as person_id,
        {{ date_of('invo_involvement_start_date') }} as involvement_start_date,
        {{ date_of('invo_involvement_end_date') }} as involvement_end_date,
        {{ code_of('invo_worker_change_reason', 'social_worker_reason') }} as social_worker_reason_code,
        {{ text_of('invo_worker_change_reason') }} as social_worker_reason_raw

    from known

)

select * from involvements
