{% macro member_hash(kind, key) -%}
    {#- A number for a member that says nothing of who it is. -#}
    (hash({{ kind }} || ' ' || {{ key }}) % {{ hash_modulus() }})
{%- endmacro %}

{% macro hash_modulus() -%}
    {#- The prime 2^61 - 1, of which sums of hashes are the remainder: sufficiency.disclosure.figure knows it too. -#}
    2305843009213693951
{%- endmacro %}
