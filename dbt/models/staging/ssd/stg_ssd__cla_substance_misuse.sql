with

known as (

    select * from {{ as_known('ssd', 'ssd_cla_substance_misuse') }}

),

cla_substance_misuse as (

    select
        {{ text_of('clas_person_id') }} as person_id,
        {{ date_of('clas_substance_misuse_date') }} as substance_misuse_date,
        {{ text_of('clas_substance_misused') }} as substance,
        {{ flag_of('clas_intervention_received') }} as is_intervention_received

    from known

)

select * from cla_substance_misuse
