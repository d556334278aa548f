{% macro urn_of(column) -%}
    {#- Ofsted's reference: SC and six digits, seven digits, or XXXXXXX for a provider that has none. -#}
    upper(replace({{ text_of(column) }}, ' ', ''))
{%- endmacro %}
