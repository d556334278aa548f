{% macro first_day(collection_year) -%}
    make_date(left({{ collection_year }}, 4)::integer, 4, 1)
{%- endmacro %}
