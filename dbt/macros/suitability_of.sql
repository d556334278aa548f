{% macro suitability_of(column) -%}
    {#- 1 suitable, 2 unsuitable, as a digit or in words; anything else is unknown. -#}
    case
        when regexp_matches(trim({{ column }}), '^1(\s|-|:|$)') or {{ words_of(column) }} = 'suitable' then '1'
        when regexp_matches(trim({{ column }}), '^2(\s|-|:|$)') then '2'
        when {{ words_of(column) }} in ('unsuitable', 'not suitable') then '2'
    end
{%- endmacro %}
