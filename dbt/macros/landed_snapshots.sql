{#-
    The accepted snapshots of a source table, oldest first, as a query (snapshot_date, content_hash, file, rows).
    Landing keeps the list beside the snapshots; a table that never landed has none.
-#}
{% macro landed_snapshots(source_name, table_name) -%}
    {%- set folder = var('landing_root') ~ '/' ~ source_name ~ '/' ~ table_name -%}
    {%- set found = run_query("select file from glob('" ~ folder ~ "/accepted.json')") -%}
    {%- if found is not none and found | length > 0 -%}
        select
            snapshot_date,
            content_hash,
            '{{ folder }}/' || file as file,
            rows
        from read_json(
            '{{ folder }}/accepted.json',
            format = 'array',
            columns = {
                'snapshot_date': 'date', 'content_hash': 'varchar', 'file': 'varchar', 'rows': 'bigint'
            }
        )
    {%- else -%}
        select
            null::date as snapshot_date,
            null::varchar as content_hash,
            null::varchar as file,
            null::bigint as rows
        where false
    {%- endif -%}
{%- endmacro %}
