{% macro population_estimates() -%}
    {#- Children aged 0 to 17 by mid-year, from the ONS file among the published statistics a council downloaded; by
        column names, for its order changes. Nothing where the file is absent: a rate is then not available. -#}
    {%- set pattern = var('published_statistics', '') ~ '/*population_estimates*.csv' -%}
    {%- if
        execute and var('published_statistics', '')
        and run_query("select 1 from glob('" ~ pattern ~ "')").rows | length > 0
    -%}
        (
            select
                time_period::integer as mid_year,
                max(population_estimate)::bigint as population
            from read_csv('{{ pattern }}', all_varchar = true, union_by_name = true)
            where new_la_code = '{{ var("ons_code") }}'
            group by all
        )
    {%- else -%}
        (
            select
                null::integer as mid_year,
                null::bigint as population
            where false
        )
    {%- endif -%}
{%- endmacro %}
