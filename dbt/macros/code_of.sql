{% macro code_of(column, codeset) -%}
    {#- The four-form rule: `code`, `code - text`, `code text`, or the meaning in words, as the code set knows it.
        Anything else is null, so that it can be counted: a guess would be a silent repair. A whole wording weighs
        more than a first word that happens to look like a code. -#}
    {%- set first_word = "upper(regexp_extract(trim(" ~ column ~ "), '^([A-Za-z0-9]+)(\\s|-|:|$)', 1))" -%}
    (
        select arg_min(codeset.code, upper(codeset.code) = {{ first_word }})
        from {{ ref('codeset_' ~ codeset) }} as codeset
        where
            upper(codeset.code) = {{ first_word }}
            or {{ words_of('codeset.meaning') }} = {{ words_of(column) }}
            or list_contains(string_split(codeset.also_written, '|'), {{ words_of(column) }})
    )
{%- endmacro %}
