{% macro market_lines(route='procurement_route', need='need_band') -%}
    {#- The figure itself and its lines by who provides, what, how it was bought and for which need: the breakdowns of
        everything about bought places (indicators.md, section 3, con). Lines without a name are for the reader to
        leave out. -#}
    unnest([
        { 'line_kind': null, 'line_name': null },
        { 'line_kind': 'provider_company', 'line_name': if(is_own_provision, 'the council itself', company_name) },
        { 'line_kind': 'provision_type', 'line_name': coalesce(provision_type, 'not known') },
        { 'line_kind': 'purchase_route', 'line_name': if(is_own_provision, 'own provision', {{ route }}) },
        { 'line_kind': 'need_band', 'line_name': {{ need }} }
    ], recursive := true)
{%- endmacro %}
