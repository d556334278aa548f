{% macro is_open_on(start_date, end_date, day) -%}
    {#- The snapshot. By policy one who leaves on the day itself has left. -#}
    (
        {{ start_date }} <= {{ day }}
        and coalesce(
            {{ end_date }} {{ '>' if policy('snapshot_edge', 'after_31_march') == 'after_31_march' else '>=' }} {{ day }},
            true
        )
    )
{%- endmacro %}
