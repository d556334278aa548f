{% macro household_type_of(care_type) -%}
    {#- Ofsted parts fostering households in three; an unknown kind of care is mainstream, as it counts by default. -#}
    case {{ care_type }}
        when 'family_and_friends' then 'family_and_friends'
        when 'short_break' then 'short_break'
        else 'mainstream'
    end
{%- endmacro %}
