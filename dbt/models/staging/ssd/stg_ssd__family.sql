with

known as (

    select * from {{ as_known('ssd', 'ssd_family') }}

),

family as (

    select
        {{ text_of('fami_family_id') }} as family_id,
        {{ text_of('fami_person_id') }} as person_id

    from known

)

select * from family
