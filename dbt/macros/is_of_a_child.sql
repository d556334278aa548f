{% macro is_of_a_child(member_kind) -%}
    {#- Whether what is counted is a child, or belongs to one and has the child's key before the first space of its own. -#}
    {{ member_kind }} in (
        'child', 'placement', 'placement_change', 'period_of_care', 'incident', 'review', 'adoption', 'order',
        'sibling_set'
    )
{%- endmacro %}
