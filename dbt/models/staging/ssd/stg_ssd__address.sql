with

known as (

    select * from {{ as_known('ssd', 'ssd_address') }}

),

address as (

    select
        {{ text_of('addr_person_id') }} as person_id,
        {{ text_of('addr_address_type') }} as address_type,
        {{ date_of('addr_address_start_date') }} as address_start_date,
        {{ date_of('addr_address_end_date') }} as address_end_date,
        {{ postcode_of('addr_address_postcode') }} as postcode

    from known

)

select * from address
