{% macro words_of(column) -%}
    {#- Words only, so that case, dashes and commas do not part a wording from itself. -#}
    nullif(trim(regexp_replace(lower({{ column }}), '[^a-z0-9]+', ' ', 'g')), '')
{%- endmacro %}
