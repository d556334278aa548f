with

published as (

    {{ published_rows('lait', ['Short Desc', 'Years', 'LA and Regions', 'Values', 'LA Number', 'Region']) }}

),

compared as (

    select distinct unnest([row_name, numerator_row, denominator_row]) as row_name

    from {{ ref('published_measure') }}

    where dataset = 'lait'

),

described as (

    -- the number is stored as a fraction: 856.0
    select
        published.file_name,
        compared.row_name,
        published.years as year_label,
        try_cast(try_cast(published."LA Number" as double) as integer)::varchar as area_code,
        published."LA and Regions" as area_name,
        published.region as region_name,
        published."Values" as cell  -- noqa: RF06

    from published

    inner join compared on published."Short Desc" = compared.row_name  -- noqa: RF05

)

select * from described
