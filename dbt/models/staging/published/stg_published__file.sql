{%- set files = var('published_files', []) -%}

with

files as (

    {%- for file in files if file is mapping %}
    {{ 'union all' if not loop.first }}
    select
        '{{ file.dataset }}' as dataset,
        '{{ quoted(file.file_name) }}' as file_name,
        {{ "'" ~ quoted(file.missing | join(', ')) ~ "'" if file.missing else 'null' }}::varchar as missing_columns,
        {{ 'null' if file.missing else published_file_rows(file) }} as file_rows
    {%- else %}
    select
        null::varchar as dataset,
        null::varchar as file_name,
        null::varchar as missing_columns,
        null::bigint as file_rows
    where false
    {%- endfor %}

)

select * from files
