{% macro return_cell(day) -%}
    {#- A day as the return's files write it. -#}
    strftime({{ day }}, '%d/%m/%Y')
{%- endmacro %}
