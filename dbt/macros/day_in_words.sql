{% macro day_in_words(day) -%}
    strftime({{ day }}, '%-d %B %Y')
{%- endmacro %}
