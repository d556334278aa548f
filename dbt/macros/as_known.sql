{#-
    The rows of a source table as they were known on the night `known_at`: {{ as_known('ssd', 'ssd_person') }}.
    A row that a unit test gives without dates counts as known, so that tests say only what they are about.
-#}
{% macro as_known(source_name, table_name) -%}
    (
        select *
        from {{ ref('history_' ~ source_name ~ '__' ~ table_name) }}
        where
            (known_from is null or known_from <= {{ known_at() }})
            and (known_to is null or known_to > {{ known_at() }})
    )
{%- endmacro %}
