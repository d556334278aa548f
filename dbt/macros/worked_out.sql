{% macro worked_out(measure, numerator, denominator, median) -%}
    {#- A figure as it is published, from what was counted: the one place that says how each measure is rounded. -#}
    case {{ measure }}
        when 'count' then {{ numerator }}
        when 'sum' then {{ half_up(numerator) }}
        when 'index' then {{ half_up(numerator) }}
        when 'percent' then {{ half_up('100 * ' ~ numerator ~ ' / nullif(' ~ denominator ~ ', 0)') }}
        when 'percent_change' then {{ half_up('100 * (' ~ numerator ~ ' / nullif(' ~ denominator ~ ', 0) - 1)', 1) }}
        when 'rate' then {{ half_up('10000 * ' ~ numerator ~ ' / nullif(' ~ denominator ~ ', 0)') }}
        when 'mean' then {{ half_up(numerator ~ ' / nullif(' ~ denominator ~ ', 0)', 1) }}
        when 'mean_money' then {{ half_up(numerator ~ ' / nullif(' ~ denominator ~ ', 0)') }}
        when 'mean_days' then {{ half_up(numerator ~ ' / nullif(' ~ denominator ~ ', 0)') }}
        -- days as months, to the nearest; a year has 365.25 days
        when 'mean_months' then {{ half_up(numerator ~ ' / nullif(' ~ denominator ~ ', 0) / 30.4375') }}
        when 'median' then {{ half_up(median, 1) }}
        when 'median_days' then {{ half_up(median) }}
        when 'weekly_cost' then 5 * {{ half_up(numerator ~ ' / nullif(' ~ denominator ~ ', 0) / 5') }}
    end
{%- endmacro %}
