{% macro date_of(column) -%}
    {#- The day of a date or a timestamp. 1900-01-01 is how systems write "no date". -#}
    nullif(try_cast({{ text_of(column) }} as timestamp)::date, date '1900-01-01')
{%- endmacro %}
