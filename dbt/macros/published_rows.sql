{#-
    The rows of a kind of published file, its columns as text and by their names, for their order changes between
    files. A row too short lacks its last cells, one that breaks the format is left out: stg_published__file counts
    the lines, so that none is missed in silence. No row where there is no such file, or it lacks a column.
-#}
{% macro published_rows(dataset, columns) -%}
    {%- set files = published_files_read(dataset) -%}
    {%- for file in files %}
    {{ 'union all' if not loop.first }}
    select
        '{{ quoted(file.file_name) }}' as file_name
        {%- for column in columns %},
        "{{ column }}"::varchar as "{{ column }}"
        {%- endfor %}
    from {{ published_file(file) }}
    {%- else %}
    select
        null::varchar as file_name
        {%- for column in columns %},
        null::varchar as "{{ column }}"
        {%- endfor %}
    where false
    {%- endfor %}
{%- endmacro %}

{% macro published_files_read(dataset) -%}
    {%- set files = [] -%}
    {%- for file in var('published_files', []) if file.dataset == dataset and not file.missing -%}
        {%- do files.append(file) -%}
    {%- endfor -%}
    {{ return(files) }}
{%- endmacro %}

{% macro published_file(file) -%}
    {%- if file.path.endswith('.parquet') -%}
    read_parquet('{{ quoted(file.path) }}')
    {%- else -%}
    read_csv(
        '{{ quoted(file.path) }}',
        header = true, delim = ',', quote = '"', escape = '"',
        auto_detect = false, null_padding = true, ignore_errors = true, parallel = false,
        columns = {
            {%- for column in file.columns %}'{{ quoted(column) }}': 'varchar'{{ ', ' if not loop.last }}{% endfor -%}
        }
    )
    {%- endif -%}
{%- endmacro %}

{#- Lines below the heading, of whatever bytes (a line break of a blob is written \x0A), or the rows of a Parquet file. -#}
{% macro published_file_rows(file) -%}
    {%- if file.path.endswith('.parquet') -%}
    (select count(*) from {{ published_file(file) }})
    {%- else -%}
    (
        select len(list_filter(string_split(content::varchar, '\x0A'), lambda line: line not in ('', '\x0D'))) - 1
        from read_blob('{{ quoted(file.path) }}')
    )
    {%- endif -%}
{%- endmacro %}

{% macro quoted(text) -%}
    {{ return(text | replace("'", "''")) }}
{%- endmacro %}
