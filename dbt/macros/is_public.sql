{% macro is_public(breakdown, is_month) -%}
    {#- Whether a figure belongs to the public release (policy suppression); what does not is for officers only. Groups
        and pairs of groups are public where the policy names them, an indicator's own lines unless it names them. -#}
    {%- set suppression = policy('suppression', {}) -%}
    case
        when {{ breakdown }} in ('total', 'number') then true
        {% if suppression.get('months', 'totals') == 'totals' -%}
            when {{ is_month }} then false
        {%- endif %}
        when {{ breakdown }} in ('{{ strata() | join("', '") }}')
            then {{ breakdown }} in ('{{ suppression.get("breakdowns", strata()) | join("', '") }}')
        when contains({{ breakdown }}, ', ')
            then {{ breakdown }} in ('{{ suppression.get("pairs", []) | join("', '") }}')
        else {{ breakdown }} not in ('{{ suppression.get("officers_only", []) | join("', '") }}')
    end
{%- endmacro %}
