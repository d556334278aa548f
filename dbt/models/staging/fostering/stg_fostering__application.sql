with

known as (

    select * from {{ as_known('fostering', 'foster_application') }}

),

application as (

    select
        {{ text_of('application_id') }} as application_id,
        {{ text_of('enquiry_id') }} as enquiry_id,
        {{ text_of('household_id') }} as household_id,
        {{ term_of('care_type') }} as care_type_code,
        {{ term_of('route') }} as route_code,
        {{ date_of('application_received_date') }} as received_date,
        {{ term_of('outcome') }} as outcome_code,
        {{ date_of('outcome_date') }} as outcome_date,
        {{ text_of('withdrawal_reason') }} as withdrawal_reason_code,
        try_cast({{ text_of('last_modified_at') }} as timestamp) as last_modified_at

    from known

)

select * from application
