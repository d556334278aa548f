with

applications as (

    select * from {{ ref('int_foster_application__staged') }}

),

calendar as (

    select * from {{ ref('int_calendar__working_days') }}

),

clocks as (

    select
        applications.*,
        on_enquiry.in_5_working_days as visit_due_date,
        on_complete.in_10_working_days as stage_1_decision_due_date,
        (applications.received_date + interval 8 months)::date as panel_due_date,
        coalesce(applications.outcome_date, {{ night() }}) as last_day

    from applications

    left join calendar as on_enquiry on applications.enquiry_date = on_enquiry.calendar_date

    left join calendar as on_complete on applications.stage_1_completed_date = on_complete.calendar_date

),

timed as (

    select
        application_id,
        enquiry_id,
        household_id,
        household_type,
        route_code,
        care_type_code,
        received_date,
        {{ collection_year_of('received_date') }} as collection_year,
        outcome_code,
        outcome_date,
        {{ collection_year_of('outcome_date') }} as outcome_collection_year,
        withdrawal_reason_code,
        outcome_code in ('withdrawn_by_applicant', 'closed_by_agency')
        and panel_date is null as is_ended_before_panel,
        case
            when outcome_code <> 'in_progress' then 'finished'
            when panel_date is not null then 'decision'
            when stage_2_started_date is not null then 'stage_2'
            else 'stage_1'
        end as current_stage,
        enquiry_date,
        initial_visit_date,
        stage_1_started_date,
        stage_1_completed_date,
        stage_1_decision_date,
        stage_2_started_date,
        panel_date,
        decision_date,
        approved_date,
        visit_due_date,
        {{ is_in_time('initial_visit_date', 'visit_due_date', 'last_day') }} as is_visit_in_time,
        stage_1_decision_due_date,
        {{ is_in_time('stage_1_decision_date', 'stage_1_decision_due_date', 'last_day') }}
            as is_stage_1_decision_in_time,
        panel_due_date,
        {{ is_in_time('panel_date', 'panel_due_date', 'last_day') }} as is_panel_in_time,
        (received_date - enquiry_date)::integer as enquiry_to_application_days,
        (panel_date - received_date)::integer as application_to_panel_days,
        (approved_date - received_date)::integer as application_to_approval_days

    from clocks

)

select * from timed
