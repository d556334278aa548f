{% macro unit_of(measure) -%}
    {#- What a figure of ours is measured in, in the words of the published figures it stands beside. -#}
    case {{ measure }}
        when 'mean' then 'score'
        when 'weekly_cost' then 'pounds_a_week'
        when 'sum' then 'pounds'
        when 'mean_money' then 'pounds'
        when 'mean_days' then 'days'
        when 'median_days' then 'days'
        when 'mean_months' then 'months'
        else {{ measure }}
    end
{%- endmacro %}
