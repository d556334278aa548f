{% macro is_over_20_miles(miles) -%}
    {#- Compared as it is published, rounded: 20.04 is 20.0, and 20.0 is not more than 20. Unknown is not far. -#}
    coalesce({{ half_up(miles, policy('distance_decimals', 1)) }} > 20.0, false)
{%- endmacro %}
