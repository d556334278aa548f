{% macro oc3_accommodation(in_touch, letter, suitability) -%}
    {#- The return writes letter and suitability in one cell; no fixed abode (S) and custody (X) can only be 2. -#}
    case
        when {{ in_touch }} in ('DIED', 'RHOM') then '0'
        when {{ letter }} = '0' then '0'
        when {{ letter }} is null and {{ in_touch }} in ('NO', 'REFU', 'NREQ') then '0'
        when {{ letter }} in ('S', 'X') then {{ letter }} || coalesce({{ suitability }}, '2')
        else {{ letter }} || coalesce({{ suitability }}, '')
    end
{%- endmacro %}
