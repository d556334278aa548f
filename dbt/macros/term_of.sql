{% macro term_of(column) -%}
    {#- A word from a short list of a team's own: lower case, words joined by underscores. -#}
    replace({{ words_of(column) }}, ' ', '_')
{%- endmacro %}
