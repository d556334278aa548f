{% macro birthday(birth_date, age) -%}
    {#- In common years 29 February becomes 28 February by interval; the policy may move it on to 1 March. -#}
    {%- if policy('leap_day_birthday', '1_march') == '1_march' -%}
        (
            ({{ birth_date }} + to_years({{ age }}))::date
            + (day({{ birth_date }}) <> day({{ birth_date }} + to_years({{ age }})))::integer
        )
    {%- else -%}
        ({{ birth_date }} + to_years({{ age }}))::date
    {%- endif -%}
{%- endmacro %}
