{#- Schemas are named exactly as the folder says: BI and SQL in the documents rely on the names. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name | trim if custom_schema_name else target.schema }}
{%- endmacro %}
