with

used as (

    select postcode from {{ ref('stg_ssd__address') }}

    union

    select placement_postcode from {{ ref('stg_ssd__cla_placement') }}

    union

    -- Placements that the SSD drops are written out in the supplement.
    select regexp_extract(upper(item_value), '[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}')
    from {{ ref('stg_ssd__cla_supplement') }}

    union

    select home_post from {{ ref('stg_ssda903__episodes') }}

    union

    select pl_post from {{ ref('stg_ssda903__episodes') }}

),

compared as (

    select distinct upper(replace(postcode, ' ', '')) as postcode from used

),

located as (

    select reference.*

    from {{ ref('stg_reference__postcode') }} as reference

    inner join compared on reference.postcode = compared.postcode

)

select * from located
