{%- set files = var('published_files', []) -%}

with

files as (

    {%- for file in files %}
    {{ 'union all' if not loop.first }}
    select
        '{{ file.dataset }}' as dataset,
        '{{ quoted(file.file_name) }}' as file_name,
        {{ "'" ~ quoted(file.missing | join(', ')) ~ "'" if file.missing else 'null' }}::varchar as missing_columns,
        {% if file.missing -%}
        null
        {%- elif file.path.endswith('.parquet') -%}
        (select count(*) from {{ published_file(file) }})
        {%- else -%}
        -- lines of whatever bytes; a line break of a blob is written \x0A
        (
            select len(list_filter(string_split(content::varchar, '\x0A'), lambda line: line not in ('', '\x0D'))) - 1
            from read_blob('{{ quoted(file.path) }}')
        )
        {%- endif %} as file_rows
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
