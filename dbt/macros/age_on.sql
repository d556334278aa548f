{% macro age_on(birth_date, day) -%}
    {#- Completed years. 29 February counts as reached on 1 March unless the policy says 28 February. -#}
    {%- if policy('leap_day_birthday', '1_march') == '1_march' -%}
        (
            year({{ day }}) - year({{ birth_date }})
            - (strftime({{ day }}, '%m%d') < strftime({{ birth_date }}, '%m%d'))::integer
        )
    {%- else -%}
        (
            year({{ day }}) - year({{ birth_date }})
            - ({{ day }} < ({{ birth_date }} + to_years((year({{ day }}) - year({{ birth_date }}))::integer))::date)::integer
        )
    {%- endif -%}
{%- endmacro %}
