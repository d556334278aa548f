{% macro area_words(name) -%}
    {#- An authority's name as people write it: St. Helens is St Helens, and Bristol, City of is Bristol. -#}
    regexp_replace(
        replace(replace(lower({{ name }}), '&', 'and'), '-', ' '), ', (city|county) of$|[.]', '', 'g'
    )
{%- endmacro %}
