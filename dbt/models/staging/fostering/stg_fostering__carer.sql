with

known as (

    select * from {{ as_known('fostering', 'foster_carer') }}

),

carer as (

    select
        {{ text_of('carer_id') }} as carer_id,
        {{ text_of('household_id') }} as household_id,
        {{ term_of('role', 'carer_role') }} as role_code,
        {{ text_of('role') }} as role_raw,
        {{ text_of('age_band') }} as age_band,
        {{ code_of('sex', 'sex') }} as sex_code,
        {{ text_of('sex') }} as sex_raw,
        {{ code_of('ethnicity', 'ethnicity') }} as ethnicity_code,
        {{ text_of('ethnicity') }} as ethnicity_raw,
        {{ term_of('disability', 'yes_no_unknown') }} as disability_code,
        {{ text_of('disability') }} as disability_raw,
        {{ date_of('start_date') }} as start_date,
        {{ date_of('end_date') }} as end_date,
        try_cast({{ text_of('last_modified_at') }} as timestamp) as last_modified_at

    from known

)

select * from carer
