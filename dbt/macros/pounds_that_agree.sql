{% macro pounds_that_agree(pounds) -%}
    {#- How far a payment may be from what was committed and still agree: pennies lost in rounding a line are no
        difference, nor is a fiftieth of the bill. -#}
    greatest(10, 0.02 * {{ pounds }})
{%- endmacro %}
