{% macro tell_if_shared(children, traits, k) -%}
    {#- The children, where k or more of those not yet decided on share these traits, so many are told of them. -#}
    select
        * replace (
            case
                when traits_told is not null then traits_told
                when
                    count(*) over (partition by traits_told, is_looked_after, {{ traits | join(', ') }}) >= {{ k }}
                    then {{ traits | length }}
            end as traits_told
        )

    from {{ children }}
{%- endmacro %}
