{#- A file of Explore Education Statistics, a row for each cell: `amounts` maps the file's columns to what they hold. -#}
{% macro published_cells(dataset, group_name, row_name, amounts) -%}
    {%- set header = [
        'time_period', 'time_identifier', 'geographic_level', 'region_code', 'old_la_code', 'la_name', 'new_la_code'
    ] -%}
    {%- set rows = ([group_name] if group_name else []) + [row_name] + amounts.keys() | list -%}
    select
        '{{ dataset }}' as dataset,
        file_name,
        {{ header | join(',\n        ') }},
        {{ '"' ~ group_name ~ '"' if group_name else "''" }} as group_name,
        "{{ row_name }}" as row_name,
        unnest([{{ "'" ~ amounts.values() | join("', '") ~ "'" }}]) as amount,
        unnest(["{{ amounts.keys() | join('", "') }}"]) as cell
    from ({{ published_rows(dataset, header + rows) }}) as file_rows
{%- endmacro %}
