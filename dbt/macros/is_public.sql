{% macro is_public(breakdown, is_month, vintage) -%}
    {#- Whether a figure belongs to the public release (policy suppression); what does not is for officers only. Groups
        and pairs of groups are public where the policy names them, an indicator's own lines unless it names them. Of
        figures as they once were only the totals are: the children by whom two vintages differ are few. -#}
    {%- set suppression = policy('suppression', {}) -%}
    case
        when {{ breakdown }} in ('total', 'number') then true
        when {{ vintage }} <> 'live' then false
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
