with

known as (

    select * from {{ as_known('ssd', 'ssd_disability') }}

),

disability as (

    select
        {{ text_of('disa_person_id') }} as person_id,
        {{ text_of('disa_disability_code') }} as disability_code

    from known

)

select * from disability
