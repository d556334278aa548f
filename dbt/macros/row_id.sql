{#- The place of a row in its module and year, from 0: in DfE's order, ties broken by what is listed. -#}
{%- macro row_id(order_by) -%}
(row_number() over (partition by collection_year order by {{ order_by }}) - 1)::integer
{%- endmacro -%}
