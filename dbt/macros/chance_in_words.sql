{#- "up 3 points", "12 below", "no change": how far one figure is from another, as a person would say it. -#}
{% macro difference_in_words(difference, unit, decimals, above='up', below='down') -%}
    case
        when {{ difference }} = 0 then '{{ 'no change' if above == 'up' else 'the same as' }}'
        else
            {%- set size -%}
            if({{ unit }} in ('pounds', 'pounds_a_week'), '£', '')
            || if(
                {{ decimals }} = 0, format('{:,}', round(abs({{ difference }}))::bigint),
                format('{:.1f}', abs({{ difference }}))
            )
            || if({{ unit }} = 'percent', if(abs({{ difference }}) = 1, ' point', ' points'), '')
            {%- endset %}
            {% if above == 'up' -%}
            if({{ difference }} > 0, '{{ above }} ', '{{ below }} ') || {{ size }}
            {%- else -%}
            {{ size }} || if({{ difference }} > 0, ' {{ above }}', ' {{ below }}')
            {%- endif %}
    end
{%- endmacro %}

{#- An average or a cost says nothing of how far its members lie apart, and without that nothing can be tested. -#}
{% macro chance_in_words(is_more_than_chance, unit) -%}
    case
        when {{ is_more_than_chance }} then ': more than chance'
        when not {{ is_more_than_chance }} then ': could be chance'
        when {{ unit }} in ('count', 'percent', 'rate') then ' (not tested: its numbers are not published, or not of people)'
        else ' (not tested: an average tells nothing of its spread)'
    end
{%- endmacro %}
