{% macro postcode_reference() -%}
    {#- The decoded postcodes, or nothing on a machine that has not decoded them yet. -#}
    {%- set path = var('reference_root') ~ '/postcodes.parquet' -%}
    {%- if execute and run_query("select 1 from glob('" ~ path ~ "')").rows | length > 0 -%}
        read_parquet('{{ path }}')
    {%- else -%}
        (
            select
                null::varchar as postcode,
                null::double as easting,
                null::double as northing,
                null::varchar as authority_code
            where false
        )
    {%- endif -%}
{%- endmacro %}
