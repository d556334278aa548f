with

applications as (

    select * from {{ ref('stg_fostering__application') }}

),

enquiries as (

    select * from {{ ref('stg_fostering__enquiry') }}

),

events as (

    select * from {{ ref('stg_fostering__stage_event') }}

),

-- The first of a kind counts: a second visit or panel does not stop a clock twice.
on_enquiry as (

    select
        enquiry_id,
        min(event_date) filter (event_code = 'INITIAL_VISIT') as initial_visit_date,
        min(event_date) filter (event_code = 'INVITE_TO_APPLY') as invited_date

    from events

    where enquiry_id is not null

    group by enquiry_id

),

on_application as (

    select
        application_id,
        min(event_date) filter (event_code = 'STAGE1_START') as stage_1_started_date,
        min(event_date) filter (event_code = 'STAGE1_COMPLETE') as stage_1_completed_date,
        min(event_date) filter (event_code = 'STAGE1_DECISION') as stage_1_decision_date,
        min(event_date) filter (event_code = 'STAGE2_START') as stage_2_started_date,
        min(event_date) filter (event_code = 'PANEL') as panel_date,
        min(event_date) filter (event_code = 'ADM_DECISION') as decision_date,
        min(event_date) filter (event_code = 'APPROVED') as approved_date

    from events

    where application_id is not null

    group by application_id

),

staged as (

    select
        applications.application_id,
        applications.enquiry_id,
        applications.household_id,
        applications.care_type_code,
        applications.route_code,
        if(applications.route_code = 'kinship_reg24', 'family_and_friends', 'mainstream') as household_type,
        applications.received_date,
        applications.outcome_code,
        applications.outcome_date,
        applications.withdrawal_reason_code,
        enquiries.received_at::date as enquiry_date,
        on_enquiry.initial_visit_date,
        on_enquiry.invited_date,
        on_application.stage_1_started_date,
        on_application.stage_1_completed_date,
        on_application.stage_1_decision_date,
        on_application.stage_2_started_date,
        on_application.panel_date,
        on_application.decision_date,
        coalesce(
            on_application.approved_date,
            if(applications.outcome_code = 'approved', applications.outcome_date, null)
        ) as approved_date

    from applications

    left join enquiries on applications.enquiry_id = enquiries.enquiry_id

    left join on_enquiry on applications.enquiry_id = on_enquiry.enquiry_id

    left join on_application on applications.application_id = on_application.application_id

)

select * from staged
