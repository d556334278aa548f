{% macro is_suppressed(numerator, denominator, member_count, measure) -%}
    {#- Whether a figure would show 1 to 5 people (policy suppression). A percentage, rate or mean falls with its
        count; a ratio or mean of fewer than the limit falls too. -#}
    {%- set limits = policy('suppression', {'low': 1, 'high': 5}) -%}
    (
        coalesce({{ member_count }} between {{ limits['low'] }} and {{ limits['high'] }}, false)
        or coalesce(
            {{ measure }} in ('count', 'percent', 'rate')
            and abs({{ numerator }}) between {{ limits['low'] }} and {{ limits['high'] }},
            false
        )
        or coalesce(
            {{ measure }} = 'percent' and {{ denominator }} between {{ limits['low'] }} and {{ limits['high'] }}, false
        )
    )
{%- endmacro %}
