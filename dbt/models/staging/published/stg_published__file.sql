with

files as (

    {% for file in var('published_files', []) if file is mapping %}
        select
            '{{ file.dataset }}' as dataset,
            '{{ quoted(file.file_name) }}' as file_name,
            {{ "'" ~ quoted(file.missing | join(', ')) ~ "'" if file.missing else 'null' }}::varchar as missing_columns,
            {{ 'null' if file.missing else published_file_rows(file) }} as file_rows

        union all
    {% endfor %}

    select
        null::varchar as dataset,
        null::varchar as file_name,
        null::varchar as missing_columns,
        null::bigint as file_rows

    where false

)

select * from files
