with

listed as (

    select * from {{ ref('int_provider__listed') }}

),

summed as (

    select
        urn,
        list_sort(list_distinct(flatten(list(place_codes)))) as place_codes,
        list_sort(list_distinct(flatten(list(provider_codes)))) as provider_codes,
        if(count(distinct postcode) = 1, max(postcode), null) as only_postcode,
        -- registered while one of its rows is (rule 227)
        if(count(registration_ended_on) = count(*), max(registration_ended_on), null) as registration_ended_on

    from listed

    group by urn

)

select * from summed
