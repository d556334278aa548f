with

figures as (

    select * from {{ ref('compared_figure') }}

),

parts as (

    select * from {{ ref('compared_part') }}

),

own_area as (

    select * from {{ ref('dim_area') }}

    where area_code = '{{ var("la_code") }}'

),

neighbours as (

    select * from {{ ref('dim_neighbour') }}

    where is_used

),

set_sizes as (

    select count(*)::integer as neighbours from neighbours

),

ranked as (

    select
        figures.*,
        -- the size of a council is no merit: numbers and pounds have no rank
        if(
            parts.unit in ('count', 'pounds') or figures.area_level <> 'authority' or figures.value is null,
            null,
            rank() over (
                partition by figures.indicator_id, figures.part, figures.collection_year, figures.area_level
                order by if(parts.polarity = 'low', figures.value, -figures.value) nulls last
            )
        ) as place

    from figures

    inner join parts on figures.indicator_id = parts.indicator_id and figures.part = parts.part

),

summarised as (

    select
        ranked.indicator_id,
        ranked.part,
        ranked.collection_year,
        any_value(ranked.source) as source,
        {% for area, is_it in {
            'own': "ranked.area_code = own_area.area_code",
            'england': "ranked.area_level = 'england'",
            'region': "ranked.area_code = own_area.region_code",
        }.items() %}
            max(ranked.value) filter ({{ is_it }}) as {{ area }}_value,
            max(ranked.symbol) filter ({{ is_it }}) as {{ area }}_symbol,
        {% endfor %}
        max(if(ranked.unit = 'count', ranked.value, ranked.numerator)) filter (
            ranked.area_code = own_area.area_code
        ) as own_people,
        max(ranked.numerator) filter (ranked.area_code = own_area.area_code) as own_numerator,
        max(ranked.denominator) filter (ranked.area_code = own_area.area_code) as own_denominator,
        any_value(own_area.region_code) as region_code,
        any_value(own_area.region_name) as region_name,
        any_value(neighbours.model_version) as neighbours_model,
        any_value(set_sizes.neighbours) as neighbours,
        count(ranked.value) filter (neighbours.neighbour_code is not null)::integer as neighbours_with_value,
        round(avg(ranked.value) filter (neighbours.neighbour_code is not null), 4) as neighbours_mean,
        min(ranked.value) filter (neighbours.neighbour_code is not null) as neighbours_low,
        max(ranked.value) filter (neighbours.neighbour_code is not null) as neighbours_high,
        (max(ranked.place) filter (ranked.area_code = own_area.area_code))::integer as rank,
        count(ranked.place)::integer as ranked_of

    from ranked

    left join own_area on true

    cross join set_sizes

    left join neighbours on ranked.area_code = neighbours.neighbour_code

    group by all

),

quartered as (

    select
        * exclude (rank, ranked_of),
        rank,
        if(rank is null, null, ranked_of) as ranked_of,
        ((rank - 1) * 4 // ranked_of + 1)::integer as quartile

    from summarised

)

select * from quartered
