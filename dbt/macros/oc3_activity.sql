{% macro oc3_activity(in_touch, activity) -%}
    {#- 0 means not in touch, died or returned home. A third party may be certain what a person out of touch does. -#}
    case
        when {{ in_touch }} in ('DIED', 'RHOM') then '0'
        when {{ in_touch }} in ('NO', 'REFU', 'NREQ') then coalesce({{ activity }}, '0')
        else {{ activity }}
    end
{%- endmacro %}
