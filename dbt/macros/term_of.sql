{% macro term_of(column, list) -%}
    {#- The code a cell means, by the same rule as every code, from one of the short lists. -#}
    {{ code_of(column, 'term', list) }}
{%- endmacro %}
