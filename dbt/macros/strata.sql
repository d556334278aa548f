{% macro strata() -%}
    {#- The breakdowns of people that every indicator of children may have. -#}
    {{ return(['sex', 'age_band', 'ethnic_group', 'uasc', 'placement_group']) }}
{%- endmacro %}
