with

cells as (

    select * from {{ ref('int_published__cell') }}

    where not_read is null

),

files as (

    select
        dataset,
        file_name,
        max(collection_year) as file_last_year

    from cells

    group by all

),

-- each release restates the years before: where two lie in the folder the later one speaks

latest as (

    select
        cells.* exclude (not_read),  -- noqa: RF02
        files.file_last_year

    from cells

    inner join files on cells.dataset = files.dataset and cells.file_name = files.file_name

    qualify
        row_number() over (
            partition by
                cells.dataset, cells.group_name, cells.row_name, cells.amount, cells.area_code, cells.collection_year
            order by files.file_last_year desc, cells.file_name desc, cells.value asc
        ) = 1

)

select * from latest
