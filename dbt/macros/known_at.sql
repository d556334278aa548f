{#-
    The night up to which knowledge counts, as a date: var `known_at`, or the night that is built. Written as
    make_date(…), so that a view's text tells it from a night that a figure depends on (macro made_from).
-#}
{% macro known_at() -%}
    make_date({{ (var('known_at', '') or var('night')).split('-') | map('int') | join(', ') }})
{%- endmacro %}
