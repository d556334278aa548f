{% macro distance_band(miles) -%}
    case
        when {{ miles }} <= 5 then '5 miles or less'
        when {{ miles }} <= 10 then 'over 5 to 10 miles'
        when {{ miles }} <= 20 then 'over 10 to 20 miles'
        when {{ miles }} > 20 then 'over 20 miles'
        else 'not known'
    end
{%- endmacro %}
