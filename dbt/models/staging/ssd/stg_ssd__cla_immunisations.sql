with

known as (

    select * from {{ as_known('ssd', 'ssd_cla_immunisations') }}

),

cla_immunisations as (

    select
        {{ text_of('clai_person_id') }} as person_id,
        {{ flag_of('clai_immunisations_status') }} as is_up_to_date,
        {{ date_of('clai_immunisations_status_date') }} as status_date

    from known

)

select * from cla_immunisations
