{% macro grade(share_with_problems) -%}
    {#- How far a figure can be trusted: the share of the records behind it that have open problems. -#}
    case
        when {{ share_with_problems }} < 0.01 then 'A'
        when {{ share_with_problems }} < 0.05 then 'B'
        when {{ share_with_problems }} < 0.10 then 'C'
        when {{ share_with_problems }} >= 0.10 then 'D'
    end
{%- endmacro %}
