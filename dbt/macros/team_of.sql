{% macro team_of(module) -%}
    {#- Who mends what a module holds: whoever keeps the records behind it. -#}
    case {{ module }} when 'oc3' then 'leaving_care_team' else 'placements_team' end
{%- endmacro %}
