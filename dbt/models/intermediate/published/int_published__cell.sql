with

explored as (

    select * from {{ ref('int_published__ees') }}

),

interactive as (

    select * from {{ ref('stg_published__lait') }}

),

dictionary as (

    select * from {{ ref('stg_published__lait_dictionary') }}

),

regions as (

    select * from {{ ref('published_region') }}

),

-- what a measure is shown with, where the dictionary does not say: an average of scores has one decimal

shown as (

    select
        row_name,
        max(decimals) as decimals

    from {{ ref('published_measure') }}

    where dataset = 'lait'

    group by all

),

placed as (

    select
        explored.dataset,
        explored.file_name,
        case explored.geographic_level
            when 'National' then '970'
            when 'Regional' then regions.area_code
            when 'Local authority' then regexp_extract(explored.old_la_code, '^\d{3}$')
        end as area_code,
        if(
            explored.time_identifier = 'Reporting year' and regexp_full_match(explored.time_period, '20\d\d'),
            -- a rate of the year ending March 2025 is on the population in the middle of 2024
            explored.time_period::integer + (explored.dataset = 'population')::integer,
            null
        ) as year_ends_in,
        {{ year_ending('year_ends_in') }} as collection_year,
        explored.group_name,
        explored.row_name,
        explored.amount,
        explored.cell,
        {{ published_number('explored.cell') }} as number

    from explored

    left join regions on explored.region_code = regions.ons_code

),

rounded as (

    -- binary fractions such as 16.600000000000001 are rounded to the decimals they were published with
    select
        'lait' as dataset,
        interactive.file_name,
        interactive.area_code,
        {{ year_of_label('interactive.year_label') }} as collection_year,
        '' as group_name,
        interactive.row_name,
        'value' as amount,
        interactive.cell,
        power(10, coalesce(dictionary.decimals, shown.decimals, 0)) as scale,
        {{ half_up(published_number('interactive.cell') ~ ' * scale') }} / scale as number

    from interactive

    left join dictionary on interactive.row_name = dictionary.row_name

    left join shown on interactive.row_name = shown.row_name

),

cells as (

    select * exclude (year_ends_in) from placed

    union all

    select * exclude (scale) from rounded

),

told as (

    select
        dataset,
        file_name,
        nullif(area_code, '') as area_code,
        collection_year,
        group_name,
        row_name,
        amount,
        number as value,  -- noqa: RF04
        {{ published_symbol('cell') }} as symbol,
        case
            when nullif(area_code, '') is null then 'area'
            when collection_year is null then 'year'
            when number is null and symbol is null then 'cell'
        end as not_read

    from cells

)

select * from told
