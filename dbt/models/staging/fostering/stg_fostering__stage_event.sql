with

known as (

    select * from {{ as_known('fostering', 'foster_stage_event') }}

),

stage_event as (

    select
        {{ text_of('event_id') }} as event_id,
        {{ text_of('application_id') }} as application_id,
        {{ text_of('enquiry_id') }} as enquiry_id,
        {{ term_of('event_code', 'stage_event') }} as event_code,
        {{ text_of('event_code') }} as event_raw,
        {{ date_of('event_date') }} as event_date,
        {{ text_of('detail') }} as detail,
        {{ text_of('worker_id') }} as worker_id,
        try_cast({{ text_of('recorded_at') }} as timestamp) as recorded_at

    from known

)

select * from stage_event
