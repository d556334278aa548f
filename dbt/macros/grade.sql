{% macro grade(share_with_problems) -%}
    {#- How far a figure can be trusted: the share of the records behind it that have open problems, against the policy
        grade_thresholds. -#}
    {%- set thresholds = policy('grade_thresholds', {'A': 0.01, 'B': 0.05, 'C': 0.10}) -%}
    case
        {%- for letter in ['A', 'B', 'C'] %}
        when {{ share_with_problems }} < {{ thresholds[letter] }} then '{{ letter }}'
        {%- endfor %}
        when {{ share_with_problems }} >= {{ thresholds['C'] }} then 'D'
    end
{%- endmacro %}
