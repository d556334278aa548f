{#- The night up to which knowledge counts, as a date: var `known_at`, or the night that is built. -#}
{% macro known_at() -%}
    date '{{ var('known_at', '') or var('night') }}'
{%- endmacro %}
