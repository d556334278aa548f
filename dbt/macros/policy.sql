{% macro policy(name, default=none) -%}
    {%- set policies = var('policies', {}) -%}
    {%- if name in policies -%}
        {{ return(policies[name]) }}
    {%- elif default is not none -%}
        {{ return(default) }}
    {%- endif -%}
    {{ exceptions.raise_compiler_error("No policy is named '" ~ name ~ "': see policies in authority.yml.") }}
{%- endmacro %}
