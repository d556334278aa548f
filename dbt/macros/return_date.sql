{% macro return_date(cell) -%}
    {#- The day a cell of the return means: DD/MM/YYYY, of the years DfE's tools can hold; else null. -#}
    case
        when
            regexp_full_match(trim({{ cell }}), '\d{1,2}/\d{1,2}/\d{4}')
            and right(trim({{ cell }}), 4) between '1678' and '2261'
            then try_strptime(trim({{ cell }}), '%d/%m/%Y')::date
    end
{%- endmacro %}
