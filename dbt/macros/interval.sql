{#-
    The interval of what one year's people could as well have been by chance, at the policy interval_level: Wilson's
    for a share of people, Byar's for people counted. Both hold for the small numbers of one council.
-#}
{% macro interval_z() -%}
    {%- set levels = {0.90: 1.644854, 0.95: 1.959964, 0.99: 2.575829} -%}
    {{ levels[policy('interval_level', 0.95)] }}
{%- endmacro %}

{% macro wilson(numerator, denominator, sign) -%}
    (
        (2 * {{ numerator }} + pow({{ interval_z() }}, 2))
        {{ sign }} {{ interval_z() }} * sqrt(
            pow({{ interval_z() }}, 2) + 4 * {{ numerator }} * (1 - {{ numerator }} / {{ denominator }})
        )
    ) / (2 * ({{ denominator }} + pow({{ interval_z() }}, 2)))
{%- endmacro %}

{% macro byar_low(counted) -%}
    if(
        {{ counted }} = 0, 0,
        {{ counted }} * pow(1 - 1 / (9 * {{ counted }}) - {{ interval_z() }} / (3 * sqrt({{ counted }})), 3)
    )
{%- endmacro %}

{% macro byar_high(counted) -%}
    ({{ counted }} + 1) * pow(
        1 - 1 / (9 * ({{ counted }} + 1)) + {{ interval_z() }} / (3 * sqrt({{ counted }} + 1)), 3
    )
{%- endmacro %}
