{% macro team_of(module) -%}
    {#- Who mends what a module holds. -#}
    case {{ module }}
        when 'oc3' then 'leaving_care_team'
        when 'header' then 'data_team'
        when 'uasc' then 'data_team'
        else 'placements_team'
    end
{%- endmacro %}
