{% macro postcode_of(column) -%}
    {#- Upper case, one space before the last three characters; what is too short to be split stays as it is. -#}
    regexp_replace(
        upper(replace({{ text_of(column) }}, ' ', '')), '^([A-Z0-9]{2,4})([0-9][A-Z]{2})$', '\1 \2'
    )
{%- endmacro %}
