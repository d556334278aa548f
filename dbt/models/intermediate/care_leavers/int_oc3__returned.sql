with

positions as (

    select * from {{ ref('int_birthday__positioned') }}

    where reason_not_returned is null

),

years as (

    select * from {{ ref('int_collection_year__reported') }}

),

returned as (

    select
        positions.child_key,
        positions.child_id,
        positions.collection_year

    from positions

    inner join years on positions.collection_year = years.collection_year

)

select * from returned
