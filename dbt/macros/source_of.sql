{% macro source_of(member_kind) -%}
    {#- The source system whose tables hold what is counted; null where children are, or a population. -#}
    case
        when {{ member_kind }} in ('household', 'enquiry', 'application', 'carer', 'target') then 'fostering'
        when {{ member_kind }} in ('contract', 'cost_line', 's251_heading', 'supplier', 'payment') then 'finance'
    end
{%- endmacro %}
