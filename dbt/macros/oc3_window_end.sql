{% macro oc3_window_end(birthday_age, birthday_date, year_end_date) -%}
    case
        when {{ birthday_age }} > 21 then {{ year_end_date }}
        else {{ birthday_date }} + {{ policy('oc3_window_days_after', 31) }}
    end
{%- endmacro %}
