with

open_year as (

    select unnest({{ var('collection_years') }}::varchar[]) as collection_year

),

first_open_year as (

    select min({{ first_day('collection_year') }}) as starts_on from open_year

),

reported as (

    select
        collection_year,
        true as is_open

    from open_year

    union all

    -- Rules compare a return with the one before, so the year before the first open one is built as well.
    select
        {{ collection_year_of("(starts_on - interval 1 day)::date") }} as collection_year,
        false as is_open

    from first_open_year

),

filed as (

    select distinct collection_year from {{ ref('stg_ssda903__header') }}

    union

    select distinct collection_year from {{ ref('stg_ssda903__episodes') }}

),

collection_year as (

    select
        reported.collection_year,
        {{ first_day('reported.collection_year') }} as starts_on,
        {{ last_day_of_year('reported.collection_year') }} as ends_on,
        -- A running year is judged as if it ended on the night.
        least({{ last_day_of_year('reported.collection_year') }}, {{ night() }}) as as_at,
        -- What comes later is for the next return. While the year runs nothing is later, only mistyped: the rules
        -- must see it.
        case
            when {{ last_day_of_year('reported.collection_year') }} < {{ night() }}
                then {{ last_day_of_year('reported.collection_year') }}
            else date '9999-12-31'
        end as cut_on,
        reported.is_open,
        filed.collection_year is not null as is_filed

    from reported

    left join filed on reported.collection_year = filed.collection_year

)

select * from collection_year
