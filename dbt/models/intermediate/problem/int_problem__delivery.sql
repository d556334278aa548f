with

loads as (

    select * from {{ source('operations', 'load') }}

    where night = {{ night() }} and status <> 'accepted'

),

unread as (

    select * from {{ ref('fct_unread_value') }}

    where rows_unread > 0

),

-- A word that a contract's expectation has told already is one problem, not two.
told as (

    select distinct
        failure.table_name,
        named_column.column_name

    from {{ source('operations', 'contract_failure') }} as failure

    cross join unnest(string_split(failure.fields, ', ')) as named_column (column_name)

),

delivered as (

    select
        'load' as source,
        loads.table_name as rule,
        'error' as level,
        loads.table_name as module,
        '' as fields,
        loads.table_name || ' was ' || loads.status as title,
        loads.why as what_to_do,
        'data_team' as owner_team,
        coalesce(loads.rows, 0)::integer as rows

    from loads

    union all

    select
        'reading' as source,
        unread.table_name || '.' || unread.column_name as rule,
        'query' as level,
        unread.table_name as module,
        unread.column_name as fields,
        'words that nobody could read' as title,
        'In ' || unread.table_name || ', ' || unread.rows_unread || ' of ' || unread.rows_filled || ' values of '
        || unread.column_name || ' are neither a code nor a known word, and count as blank. Correct them in the '
        || 'source, or have the wording added to the code set.' as what_to_do,
        unread.owner as owner_team,
        unread.rows_unread::integer as rows

    from unread

    anti join told
        on
            unread.table_name = told.table_name
            and unread.column_name = told.column_name

),

broken as (

    select
        source,
        '' as child_key,
        null::varchar as collection_year,
        rule,
        level,
        module,
        fields,
        title,
        what_to_do,
        owner_team,
        '' as record,
        null::bigint as row_id,
        rows,
        null::date as began,
        module as return_module,
        [fields] as return_fields

    from delivered

)

select * from broken
