with

known as (

    select * from {{ as_known('ssd', 'ssd_mother') }}

),

mother as (

    select
        {{ text_of('moth_person_id') }} as person_id,
        {{ text_of('moth_childs_person_id') }} as childs_person_id,
        {{ date_of('moth_childs_dob') }} as childs_birth_date

    from known

)

select * from mother
