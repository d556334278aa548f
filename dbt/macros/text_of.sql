{% macro text_of(column) -%}
    {#- Trimmed text; blanks and the placeholders of the SSD (SSD_PH…, -1) are nothing. -#}
    case
        when trim({{ column }}) not in ('', '-1') and not starts_with(upper(trim({{ column }})), 'SSD_PH')
            then trim({{ column }})
    end
{%- endmacro %}
