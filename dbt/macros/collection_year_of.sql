{% macro collection_year_of(day) -%}
    (
        (year({{ day }}) - (month({{ day }}) < 4)::integer)
        || '/'
        || lpad(((year({{ day }}) - (month({{ day }}) < 4)::integer + 1) % 100)::varchar, 2, '0')
    )
{%- endmacro %}
