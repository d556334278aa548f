{% macro night() -%}
    {#- The night that is built: never the clock. -#}
    date '{{ var('night') }}'
{%- endmacro %}
