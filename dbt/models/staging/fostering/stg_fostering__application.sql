with

known as (

    select * from {{ as_known('fostering', 'foster_application') }}

),

application as (

    select
        {{ text_of('application_id') }} as application_id,
        {{ text_of('enquiry_id') }} as enquiry_id,
        {{ text_of('household_id') }} as household_id,
        {{ term_of('care_type', 'primary_care_type') }} as care_type_code,
        {{ text_of('care_type') }} as care_type_raw,
        {{ term_of('route', 'application_route') }} as route_code,
        {{ text_of('route') }} as route_raw,
        {{ date_of('application_received_date') }} as received_date,
        {{ term_of('outcome', 'application_outcome') }} as outcome_code,
        {{ text_of('outcome') }} as outcome_raw,
        {{ date_of('outcome_date') }} as outcome_date,
        {{ term_of('withdrawal_reason', 'withdrawal_reason') }} as withdrawal_reason_code,
        {{ text_of('withdrawal_reason') }} as withdrawal_reason_raw,
        try_cast({{ text_of('last_modified_at') }} as timestamp) as last_modified_at

    from known

)

select * from application
