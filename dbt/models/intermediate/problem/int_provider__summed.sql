with

listed as (

    select * from {{ ref('int_provider__listed') }}

),

summed as (

    select
        urn,
        list_sort(list_distinct(flatten(list(place_codes)))) as place_codes,
        list_sort(list_distinct(flatten(list(provider_codes)))) as provider_codes,
        if(count(distinct postcode) = 1, max(postcode), null) as only_postcode

    from listed

    group by urn

)

select * from summed
