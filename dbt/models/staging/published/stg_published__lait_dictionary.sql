with

published as (

    {{ published_rows('lait-dictionary', ['Measure_code', 'Measure_short', 'Polarity', 'Last Update', 'dps']) }}

),

described as (

    -- a day is written as spreadsheets count days; NA decimals are not said
    select
        file_name,
        measure_short as row_name,
        try_cast(dps as integer) as decimals,
        case polarity when 'High' then 'high' when 'Low' then 'low' end as polarity,
        date '1899-12-30' + try_cast("Last Update" as integer) as updated_on

    from published

    -- some measures of absence and exclusion stand there twice
    qualify row_number() over (partition by measure_short order by try_cast(measure_code as integer), dps) = 1

)

select * from described
