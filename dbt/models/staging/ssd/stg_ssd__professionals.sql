with

known as (

    select * from {{ as_known('ssd', 'ssd_professionals') }}

),

professionals as (

    select
        {{ text_of('prof_professional_id') }} as professional_id,
        {{ text_of('prof_staff_id') }} as staff_id,
        upper({{ text_of('prof_social_worker_registration_no') }}) as registration_number,
        {{ flag_of('prof_agency_worker_flag') }} as is_agency_worker

    from known

)

select * from professionals
