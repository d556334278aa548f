with

events as (

    select * from {{ ref('stg_fostering__stage_event') }}

),

applications as (

    select * from {{ ref('int_foster_application__staged') }}

),

-- One journey from the enquiry on: an application's events follow those of the enquiry it came from.
joined as (

    select
        events.event_id,
        events.application_id,
        coalesce(events.enquiry_id, applications.enquiry_id) as enquiry_id,
        coalesce(applications.household_type, 'mainstream') as household_type,
        coalesce(events.enquiry_id, applications.enquiry_id, events.application_id) as journey_id,
        events.event_code,
        events.event_date,
        events.detail,
        events.worker_id,
        events.recorded_at::date as recorded_date

    from events

    left join applications on events.application_id = applications.application_id

),

ordered as (

    select
        *,
        case
            when event_code in ('ENQUIRY', 'RESPONSE', 'INITIAL_VISIT', 'INVITE_TO_APPLY') then 'enquiry'
            when
                event_code in (
                    'APPLICATION', 'STAGE1_START', 'CHECK_REQUESTED', 'CHECK_RETURNED', 'TRAINING',
                    'STAGE1_COMPLETE', 'STAGE1_DECISION'
                )
                then 'stage_1'
            when event_code in ('STAGE2_START', 'STAGE2_REPORT') then 'stage_2'
            when event_code in ('PANEL', 'ADM_DECISION', 'IRM_REFERRAL', 'APPROVED') then 'decision'
            else 'ended'
        end as process_stage,
        row_number() over (partition by journey_id order by event_date, event_id) as event_no,
        lag(event_date) over (partition by journey_id order by event_date, event_id) as previous_date

    from joined

)

select
    event_id,
    application_id,
    enquiry_id,
    household_type,
    event_no::integer as event_no,
    event_code,
    process_stage,
    event_date,
    {{ collection_year_of('event_date') }} as collection_year,
    (event_date - previous_date)::integer as days_since_previous,
    detail,
    worker_id,
    recorded_date,
    (recorded_date - event_date)::integer as days_to_record

from ordered
