{#-
    What each column of a source table was given and could not be read, as known on the night `known_at`: one row a
    column and unread value, and one with none for the rows that read well. What was left blank, and what systems write
    for nothing, was not given.

    readings: by column, how it is read: date, datetime, integer, decimal(…), boolean, or the name of a code set or of a
    short list. known: by column, wordings that have no code and need none.
-#}
{% macro values_judged(source_name, table_name, owner, readings, known={}) -%}
    select
        '{{ source_name }}' as source,
        '{{ table_name }}' as table_name,
        column_name,
        '{{ owner }}' as owner,
        nullif(unread_value, '') as unread_value,
        count(*) filter (where is_current) as rows,
        min(known_from) as first_seen

    from (
        select
            known_from,
            coalesce(known_to > {{ known_at() }}, true) as is_current,
            {%- for column, reading in readings.items() %}
            case
                {%- if reading in ('date', 'datetime') %}
                when starts_with(trim({{ column }}), '1900-01-01') then null
                {%- endif %}
                when {{ reads_as(column, reading, known.get(column, [])) }} then ''
                else {{ text_of(column) }}
            end as {{ column }}{{ ',' if not loop.last }}
            {%- endfor %}
        from {{ ref('history_' ~ source_name ~ '__' ~ table_name) }}
        where coalesce(known_from <= {{ known_at() }}, true)
    )
    unpivot (unread_value for column_name in ({{ readings.keys() | join(', ') }}))

    group by all

    having count(*) filter (where is_current) > 0
{%- endmacro %}

{#- Whether a cell can be read; unknown where nothing was given. -#}
{% macro reads_as(column, reading, known) -%}
    {%- set text = text_of(column) -%}
    {%- if known -%}
        {{ words_of(column) }} in ('{{ known | join("', '") }}') or
    {% endif -%}
    {%- if reading in ('date', 'datetime') -%}
        try_cast({{ text }} as timestamp) is not null
    {%- elif reading == 'integer' -%}
        try_cast({{ text }} as integer) is not null
    {%- elif reading.startswith('decimal') -%}
        {{ amount_of(column, reading) }} is not null
    {%- elif reading == 'boolean' -%}
        {{ flag_of(column) }} is not null
    {%- elif reading.startswith('term ') -%}
        {{ term_of(column, reading[5:]) }} is not null
    {%- else -%}
        {{ code_of(column, reading) }} is not null
    {%- endif %}
{%- endmacro %}
