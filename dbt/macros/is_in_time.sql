{% macro is_in_time(done, due, last_day) -%}
    {#- True or false once it is certain; null while the clock runs, or when the matter ended before it ran out. -#}
    case
        when {{ done }} is not null then {{ done }} <= {{ due }}
        when {{ last_day }} > {{ due }} then false
    end
{%- endmacro %}
