with

known as (

    select * from {{ as_known('ssd', 'ssd_disability') }}

),

disability as (

    select
        {{ text_of('disa_person_id') }} as person_id,
        {{ term_of('disa_disability_code', 'disability') }} as disability_code,
        {{ text_of('disa_disability_code') }} as disability_raw

    from known

)

select * from disability
