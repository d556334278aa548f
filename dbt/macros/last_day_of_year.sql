{% macro last_day_of_year(collection_year) -%}
    make_date(left({{ collection_year }}, 4)::integer + 1, 3, 31)
{%- endmacro %}
