with

cells as (

    select * from {{ ref('int_published__cell') }}

    where not_read is null

),

dated as (

    select
        *,
        max(collection_year) over (partition by dataset, file_name) as file_last_year

    from cells

),

-- each release restates the years before: where two lie in the folder the later one speaks

latest as (

    select * exclude (not_read)

    from dated

    qualify
        row_number() over (
            partition by dataset, group_name, row_name, amount, area_code, collection_year
            order by file_last_year desc, file_name desc, value
        ) = 1

)

select * from latest
