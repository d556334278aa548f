{% macro half_up(value, decimals=0) -%}
    {#- A half rounds up, as in every published figure. DuckDB rounds halves of decimals away from zero, and
        binary fractions such as 0.285 are made decimal first so that their half is not lost. -#}
    round(round(({{ value }})::decimal(38, 9), 6), {{ decimals }})::double
{%- endmacro %}
