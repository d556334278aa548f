with

explored as (

    select * from {{ ref('int_published__ees') }}

),

interactive as (

    select * from {{ ref('stg_published__lait') }}

),

regions as (

    select * from {{ ref('published_region') }}

),

named as (

    select distinct
        old_la_code as area_code,
        new_la_code as ons_code,
        la_name as area_name,
        region_code as region_ons_code,
        null as region_name,
        time_period as named_in,
        1 as preference

    from explored

    where geographic_level = 'Local authority' and regexp_full_match(old_la_code, '\d{3}')

    union all

    -- authorities that are no more, or not yet in the other files
    select distinct
        area_code,
        null as ons_code,
        area_name,
        null as region_ons_code,
        region_name,
        '' as named_in,
        2 as preference

    from interactive

    where area_code between '200' and '969'

),

-- a number outlives a boundary: the latest code and name are the area's

authorities as (

    select * from named

    qualify row_number() over (partition by area_code order by preference asc, named_in desc, ons_code asc) = 1

),

areas as (

    select
        authorities.area_code,
        authorities.ons_code,
        authorities.area_name,
        'authority' as area_level,
        regions.area_code as region_code,
        regions.region_name

    from authorities

    left join regions
        on
            authorities.region_ons_code = regions.ons_code
            or lower(authorities.region_name) = lower(regions.region_name)

    union all

    select
        area_code,
        ons_code,
        region_name as area_name,
        'region' as area_level,
        area_code as region_code,
        region_name

    from regions

    where exists (select 1 from authorities)

    union all

    select
        '970' as area_code,
        'E92000001' as ons_code,
        'England' as area_name,
        'england' as area_level,
        null as region_code,
        null as region_name

    where exists (select 1 from authorities)

)

select * from areas

order by area_code
