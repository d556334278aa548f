with

comparators as (

    select * from {{ ref('fct_comparator') }}

),

-- Explore Education Statistics say what a figure is made of; LAIT speaks for the years they leave out

preferred as (

    select * from comparators

    qualify source = min(source) over (partition by indicator_id, part, collection_year)

)

select * from preferred
