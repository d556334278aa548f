with

failure as (

    select * from {{ source('operations', 'contract_failure') }}

),

-- What the return calls the columns, where it asks for them.
meant as (

    select
        failure.table_name,
        failure.expectation_id,
        min(named.module) as module,
        list_sort(list(distinct coalesce(named.field, named_column.column_name))) as fields

    from failure

    cross join unnest(string_split(failure.fields, ', ')) as named_column (column_name)

    left join {{ ref('return_field') }} as named
        on
            failure.table_name = named.table_name
            and named_column.column_name = named.column_name

    group by all

),

broken as (

    select
        'contract' as source,
        failure.child_key,
        null::varchar as collection_year,
        failure.expectation_id as rule,
        if(failure.severity = 'critical', 'error', 'query') as level,
        failure.table_name as module,
        failure.fields,
        failure.title,
        'What ' || failure.table_name || ' holds breaks its contract. ' || failure.title || ' Correct '
        || failure.fields || ' in the source'
        || if(failure.record = '' or failure.child_key <> '', '', ', record ' || failure.record)
        || '.' as what_to_do,
        failure.owner as owner_team,
        failure.record,
        null::bigint as row_id,
        failure.rows,
        failure.began,
        coalesce(meant.module, failure.table_name) as return_module,
        meant.fields as return_fields

    from failure

    inner join meant
        on
            failure.table_name = meant.table_name
            and failure.expectation_id = meant.expectation_id

)

select * from broken
