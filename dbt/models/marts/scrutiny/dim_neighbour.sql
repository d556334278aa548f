{%- set named = var('neighbours', []) -%}

with

areas as (

    select * from {{ ref('dim_area') }}

    where area_level = 'authority'

),

sets as (

    select * from {{ ref('statistical_neighbours') }}

),

named as (

    {%- for neighbour in named %}
    {{ 'union all' if not loop.first }}
    select
        '{{ quoted(neighbour | string) }}' as neighbour_name,
        {{ loop.index }} as neighbour_rank
    {%- else %}
    select
        null::varchar as neighbour_name,
        null::integer as neighbour_rank
    where false
    {%- endfor %}

),

-- who names its neighbours may write a name or a number; a name that no loaded file knows keeps no number

found as (

    select
        named.neighbour_name,
        named.neighbour_rank,
        areas.area_code as neighbour_code

    from named

    left join areas
        on
            named.neighbour_name = areas.area_code
            or {{ area_words('named.neighbour_name') }} = {{ area_words('areas.area_name') }}

),

own_set as (

    select
        'authority.yml' as model_version,
        '{{ var("la_code") }}' as area_code,
        neighbour_code,
        neighbour_name,
        neighbour_rank

    from found

    -- a set may be chosen by its version instead: neighbours: [2025]
    where neighbour_name not in (select model_version from sets)

),

-- who names just the councils of a model means the model

meant as (

    select sets.model_version

    from sets

    where sets.area_code = '{{ var("la_code") }}'

    group by all

    having
        sets.model_version in (select neighbour_name from found)
        or list_sort(list(sets.neighbour_code)) = (select list_sort(list(neighbour_code)) from own_set)

),

all_sets as (

    select * from sets

    union all

    select * from own_set

    where not exists (select 1 from meant)

),

chosen as (

    select
        *,
        area_code = '{{ var("la_code") }}'
        and model_version = first(model_version) over (
            partition by area_code
            order by
                model_version in (select model_version from meant) desc,
                model_version = 'authority.yml' desc,
                model_version desc
        ) as is_used

    from all_sets

)

select * from chosen

order by area_code, model_version, neighbour_rank
