with

listed as (

    select * from {{ source('operations', 'ofsted_provider') }}

),

read as (

    select distinct
        upper(replace(urn, ' ', '')) as urn,
        regexp_extract_all(upper(place_codes), '[A-Z][0-9]+') as place_codes,
        regexp_extract_all(upper(provider_codes), 'PR[0-9]') as provider_codes,
        upper(replace(postcode, ' ', '')) as postcode,
        coalesce({{ return_date('reg_end') }}, {{ date_of('reg_end') }}) as registration_ended_on

    from listed

    where urn is not null

)

select * from read
