{% macro amount_of(column, type='decimal(14,2)') -%}
    {#- Pounds as ledgers print them: thousands separators, and a credit in brackets, (1,234.00). -#}
    try_cast(
        regexp_replace(
            regexp_replace({{ text_of(column) }}, '[£, ]', '', 'g'), '^\((.*)\)$', '-\1'
        ) as {{ type }}
    )
{%- endmacro %}
