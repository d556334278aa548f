with

known as (

    select * from {{ as_known('fostering', 'foster_household') }}

),

household as (

    select
        {{ text_of('household_id') }} as household_id,
        {{ term_of('approval_status', 'approval_status') }} as approval_status_code,
        {{ text_of('approval_status') }} as approval_status_raw,
        {{ term_of('primary_care_type', 'primary_care_type') }} as primary_care_type_code,
        {{ text_of('primary_care_type') }} as primary_care_type_raw,
        {{ date_of('approved_date') }} as approved_date,
        try_cast({{ text_of('terms_min_age') }} as integer) as terms_min_age,
        try_cast({{ text_of('terms_max_age') }} as integer) as terms_max_age,
        try_cast({{ text_of('approved_places') }} as integer) as approved_places,
        {{ text_of('local_authority_area') }} as local_authority_area,
        {{ postcode_of('postcode') }} as postcode,
        {{ date_of('deregistered_date') }} as deregistered_date,
        {{ text_of('deregistration_reason') }} as deregistration_reason,
        {{ date_of('last_annual_review') }} as last_annual_review_date,
        try_cast({{ text_of('last_modified_at') }} as timestamp) as last_modified_at

    from known

)

select * from household
