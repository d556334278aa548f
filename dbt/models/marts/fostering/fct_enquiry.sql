with

enquiries as (

    select
        *,
        -- Nothing written means that it goes on; a wording nobody can read means neither that nor anything else.
        coalesce(outcome, if(outcome_raw is null, 'open', null)) as outcome_code

    from {{ ref('stg_fostering__enquiry') }}

),

applications as (

    select
        enquiry_id,
        min(received_date) as application_received_date

    from {{ ref('stg_fostering__application') }}

    where enquiry_id is not null

    group by enquiry_id

),

visits as (

    select
        enquiry_id,
        min(event_date) as initial_visit_date

    from {{ ref('stg_fostering__stage_event') }}

    where event_code = 'INITIAL_VISIT'

    group by enquiry_id

),

calendar as (

    select * from {{ ref('int_calendar__working_days') }}

),

answered as (

    select
        enquiries.enquiry_id,
        enquiries.received_at::date as received_date,
        {{ collection_year_of('enquiries.received_at') }} as collection_year,
        enquiries.channel as channel_code,
        enquiries.marketing_source,
        enquiries.is_hub,
        enquiries.care_type_interest as care_type_interest_code,
        enquiries.is_eligible,
        enquiries.postcode_district,
        enquiries.first_response_at::date as first_response_date,
        {{ is_in_time('enquiries.first_response_at::date', 'calendar.in_1_working_day', night()) }}
            as is_response_in_time,
        visits.initial_visit_date,
        case
            when visits.enquiry_id is not null or enquiries.outcome_code in ('open', 'progressed')
                then {{ is_in_time('visits.initial_visit_date', 'calendar.in_5_working_days', night()) }}
        end as is_visit_in_time,
        applications.application_received_date,
        enquiries.outcome_code,
        enquiries.outcome_date

    from enquiries

    left join applications on enquiries.enquiry_id = applications.enquiry_id

    left join visits on enquiries.enquiry_id = visits.enquiry_id

    left join calendar on enquiries.received_at::date = calendar.calendar_date

)

select * from answered
