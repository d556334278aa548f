{%- set first_year = var('first_indicator_year', 2016) -%}

with

episodes as (

    select min(year(episode_start_date) - (month(episode_start_date) < 4)::integer) as first_year

    from {{ ref('int_episode__placed') }}

    where not is_short_break

),

sources as (

    select bool_or(source_system = 'ssd') as has_case_system

    from {{ ref('int_child__merged') }}

),

filed as (

    select distinct collection_year from {{ ref('stg_ssda903__episodes') }}

),

first_filed as (

    select min({{ first_day('collection_year') }}) as starts_on from filed

),

years as (

    select year_starts_in::integer as year_starts_in

    from unnest(range(
        {{ first_year }},
        (year({{ night() }}) - (month({{ night() }}) < 4)::integer + 1)::bigint
    )) as every_year (year_starts_in)

),

named as (

    select
        years.year_starts_in,
        {{ collection_year_of('make_date(years.year_starts_in, 4, 1)') }} as collection_year,
        make_date(years.year_starts_in, 4, 1) as starts_on,
        make_date(years.year_starts_in + 1, 3, 31) as ends_on,
        least(make_date(years.year_starts_in + 1, 3, 31), {{ night() }}) as latest_as_at

    from years

    inner join episodes on years.year_starts_in >= episodes.first_year

),

month_ends as (

    select last_day(unnest(generate_series(starts_on, ends_on, interval 1 month))::date) as month_end_date

    from named

    where latest_as_at < ends_on

),

-- a year has its last day; while it runs, the night and each month's end before it

dated as (

    select
        *,
        latest_as_at as as_at,
        false as is_month

    from named

    union all

    select
        named.*,
        month_ends.month_end_date as as_at,
        true as is_month

    from named

    inner join month_ends
        on
            named.latest_as_at < named.ends_on
            and named.latest_as_at > month_ends.month_end_date

),

populations as (

    select * from {{ population_estimates() }} as estimates

),

spanned as (

    select
        dated.collection_year,
        dated.starts_on,
        dated.ends_on,
        dated.as_at,
        dated.as_at = dated.ends_on as is_complete,
        dated.is_month,
        populations.population,
        -- a case system knows the whole of a life, returns only what the first of them saw
        if(sources.has_case_system, date '1900-01-01', first_filed.starts_on) as records_begin_on

    from dated

    cross join sources

    cross join first_filed

    left join filed on dated.collection_year = filed.collection_year

    -- the year ending March 2025 is measured by the middle of 2024
    left join populations on dated.year_starts_in = populations.mid_year

    -- a council with nothing but its returns knows the years it returned, and no others
    where sources.has_case_system or filed.collection_year is not null

)

select * from spanned
