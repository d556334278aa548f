{% macro blank_cell() -%}
    {#- How a suggestion says that a cell ought to be empty. -#}
    '(blank)'
{%- endmacro %}
