{% macro code_of(column, codeset, list=none) -%}
    {#- The four-form rule: `code`, `code - text`, `code text`, or the meaning in words, as the code set knows it.
        Anything else is null, so that it can be counted: a guess would be a silent repair. A whole wording weighs
        more than a first word that happens to look like a code. -#}
    {%- set text = text_of(column) -%}
    {%- set first_word = "upper(regexp_extract(" ~ text ~ ", '^([A-Za-z0-9_]+)(\\s|-|:|$)', 1))" -%}
    (
        select arg_min(codeset.code, upper(codeset.code) = {{ first_word }})
        from {{ ref('codeset_' ~ codeset) }} as codeset
        where
            {% if list %}codeset.list = '{{ list }}' and {% endif -%}
            (
                upper(codeset.code) = {{ first_word }}
                or {{ words_of('codeset.meaning') }} = {{ words_of(text) }}
                or list_contains(string_split(codeset.also_written, '|'), {{ words_of(text) }})
            )
    )
{%- endmacro %}
