{% macro sex_in_year(sex_code, collection_year) -%}
    {#- M, F, U from 2024/25; 1 and 2 before. -#}
    case
        when {{ collection_year }} >= '2024/25' then {{ sex_code }}
        when {{ sex_code }} = 'M' then '1'
        when {{ sex_code }} = 'F' then '2'
    end
{%- endmacro %}
