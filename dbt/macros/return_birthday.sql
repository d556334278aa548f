{% macro return_birthday(birth_date, age) -%}
    {#- As the return's rules count: 29 February is 28 February in a common year. The indicators' birthdays follow
        the policy instead: see `birthday`. -#}
    ({{ birth_date }} + to_years({{ age }}))::date
{%- endmacro %}
