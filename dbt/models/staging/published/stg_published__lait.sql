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
        file_name,
        "Short Desc" as row_name,
        "Years" as year_label,
        try_cast(try_cast("LA Number" as double) as integer)::varchar as area_code,
        "LA and Regions" as area_name,
        "Region" as region_name,
        "Values" as cell

    from published

    where "Short Desc" in (select row_name from compared)

)

select * from described
