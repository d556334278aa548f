{% macro oc3_window_start(birthday_age, birthday_date, year_start_date) -%}
    {#- To 21 the position is that around the birthday; from 22 it is the latest of the year. -#}
    case
        when {{ birthday_age }} > 21 then {{ year_start_date }}
        else {{ birthday_date }} - {{ policy('oc3_window_days_before', 91) }}
    end
{%- endmacro %}
