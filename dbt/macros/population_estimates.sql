{% macro population_estimates() -%}
    {#- Children aged 0 to 17 in the authority by mid-year, from the ONS file among the published statistics; nothing
        where it is absent: a rate is then not available. -#}
    (
        select
            left(collection_year, 4)::integer as mid_year,
            value::bigint as population
        from {{ ref('int_published__figure') }}
        where dataset = 'population' and area_code = '{{ var("la_code") }}' and value is not null
    )
{%- endmacro %}
