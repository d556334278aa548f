with

known as (

    select * from {{ as_known('fostering', 'foster_enquiry') }}

),

enquiry as (

    select
        {{ text_of('enquiry_id') }} as enquiry_id,
        try_cast({{ text_of('received_at') }} as timestamp) as received_at,
        {{ term_of('channel', 'enquiry_channel') }} as channel,
        {{ text_of('channel') }} as channel_raw,
        {{ text_of('marketing_source') }} as marketing_source,
        {{ flag_of('hub_flag') }} as is_hub,
        {{ text_of('household_ref') }} as household_ref,
        {{ text_of('postcode_district') }} as postcode_district,
        {{ term_of('care_type_interest', 'fostering_care_type') }} as care_type_interest,
        {{ text_of('care_type_interest') }} as care_type_interest_raw,
        {{ flag_of('eligible_enquiry') }} as is_eligible,
        try_cast({{ text_of('first_response_at') }} as timestamp) as first_response_at,
        {{ term_of('outcome', 'enquiry_outcome') }} as outcome,
        {{ text_of('outcome') }} as outcome_raw,
        {{ date_of('outcome_date') }} as outcome_date,
        {{ text_of('outcome_reason') }} as outcome_reason,
        try_cast({{ text_of('last_modified_at') }} as timestamp) as last_modified_at

    from known

)

select * from enquiry
