with

kinds as (

    select * from {{ ref('published_file') }}

),

files as (

    select * from {{ ref('stg_published__file') }}

),

cells as (

    select
        dataset,
        file_name,
        count(*) // count(distinct amount) as rows_read,
        count(not_read) as cells_not_read,
        min(collection_year) as first_year,
        max(collection_year) as last_year

    from {{ ref('int_published__cell') }}

    group by all

),

dictionary as (

    select max(updated_on) as updated_on from {{ ref('stg_published__lait_dictionary') }}

),

releases as (

    select * from {{ ref('published_release') }}

),

loaded as (

    select
        files.dataset,
        files.file_name,
        files.missing_columns,
        -- LAIT holds hundreds of measures that stand beside no indicator: they are left where they are
        if(starts_with(files.dataset, 'lait'), 0, files.file_rows - coalesce(cells.rows_read, 0)) as rows_not_read,
        coalesce(cells.rows_read, if(files.missing_columns is null, files.file_rows, null)) as rows_read,
        cells.cells_not_read,
        cells.first_year,
        cells.last_year

    from files

    left join cells on files.dataset = cells.dataset and files.file_name = cells.file_name

),

gathered as (

    select
        kinds.*,
        case
            when bool_or(loaded.file_name is not null and loaded.missing_columns is null) then 'loaded'
            when bool_or(loaded.missing_columns is not null) then 'refused'
            else 'absent'
        end as status,
        string_agg(loaded.file_name, ', ' order by loaded.file_name) as file_name,
        sum(loaded.rows_read)::bigint as rows_read,
        sum(loaded.rows_not_read) filter (loaded.missing_columns is null)::bigint as rows_not_read,
        sum(loaded.cells_not_read)::bigint as cells_not_read,
        min(loaded.first_year) as first_year,
        max(loaded.last_year) as last_year,
        string_agg(
            loaded.file_name || ' was refused: it has no column ' || loaded.missing_columns, '; '
            order by loaded.file_name
        ) as refusal

    from kinds

    left join loaded on kinds.dataset = loaded.dataset

    group by all

),

told as (

    select
        gathered.dataset,
        gathered.title,
        gathered.publication,
        gathered.publisher,
        gathered.expected_file,
        gathered.status,
        gathered.file_name,
        gathered.rows_read,
        gathered.rows_not_read,
        gathered.cells_not_read,
        gathered.first_year,
        gathered.last_year,
        if(gathered.dataset = 'lait-dictionary', dictionary.updated_on, releases.released_on) as released_on,
        'download ' || gathered.expected_file || ' (' || gathered.publisher || ': ' || gathered.publication
        || ') as it is, put it into the folder that reference: published_statistics of authority.yml names, '
        || 'and run the night again' as next_step,
        case
            when gathered.status = 'absent' then 'No comparator loaded, ' || gathered.title || ': ' || next_step || '.'
            when gathered.status = 'refused' then gathered.refusal || '. No comparator loaded: ' || next_step || '.'
            else
                upper(left(gathered.title, 1)) || substr(gathered.title, 2)
                || coalesce(', ' || gathered.first_year || ' to ' || gathered.last_year, '') || ': loaded from '
                || gathered.file_name || '.'
                || if(
                    gathered.rows_not_read > 0,
                    ' ' || gathered.rows_not_read || ' of its lines could not be read and are left out.', ''
                )
                || if(
                    gathered.cells_not_read > 0,
                    ' ' || gathered.cells_not_read
                    || ' of its cells are neither number nor symbol of a known area and year, and are left out.', ''
                )
                || coalesce(' ' || gathered.refusal || '.', '')
        end as said

    from gathered

    left join dictionary on true

    left join releases
        on
            gathered.dataset = releases.dataset
            and gathered.last_year = releases.last_year

)

select * exclude (next_step) from told

order by dataset
