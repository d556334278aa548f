with

known as (

    select * from {{ as_known('ssd', 'ssd_person') }}

),

person as (

    select
        {{ text_of('pers_person_id') }} as person_id,
        {{ text_of('pers_legacy_id') }} as legacy_id,
        upper({{ text_of('pers_upn') }}) as upn,
        {{ code_of('pers_upn_unknown', 'upn_unknown') }} as upn_unknown_code,
        {{ text_of('pers_upn_unknown') }} as upn_unknown_raw,
        {{ code_of('pers_sex', 'sex') }} as sex_code,
        {{ text_of('pers_sex') }} as sex_raw,
        {{ code_of('pers_ethnicity', 'ethnicity') }} as ethnicity_code,
        {{ text_of('pers_ethnicity') }} as ethnicity_raw,
        {{ date_of('pers_dob') }} as birth_date,
        {{ date_of('pers_expected_dob') }} as expected_birth_date,
        {{ date_of('pers_death_date') }} as death_date,
        {{ flag_of('pers_is_mother') }} as is_mother

    from known

)

select * from person
