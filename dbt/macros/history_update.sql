{#-
    The SQL by which a history table learns of snapshots. It speaks plain Jinja, no dbt, so that tests can run it alone.

    A version is an unbroken presence of a row hash over the accepted snapshots: known_from is the first snapshot that
    has it, known_to the first that has it no longer. What was learnt from `redo_from` on is undone and learnt anew,
    so a corrected snapshot of a past night ends in the same table as if it had come in time. Rows go in by their first
    column and their hash, for a database may give them in another order each time it is asked.

    history, applied: tables. redo_from: a date. changes: snapshots that differ from the one before, in date order,
    each with `snapshot_date` and `file`. snapshots: all from redo_from on, each with `snapshot_date`, `content_hash`.
    rows_of: the query of the model, over `landed`. columns: the contract's columns. row_hash: SQL for the hash of a row
    of them; the one that earlier versions of landing wrote beside the rows is not read.
-#}

{%- macro history_create(history, applied, columns) %}
    create table if not exists {{ history }} (
        {%- for column in columns %}
        "{{ column }}" varchar,
        {%- endfor %}
        _row_hash varchar,
        known_from date,
        known_to date
    );
    create table if not exists {{ applied }} (snapshot_date date, content_hash varchar);
{%- endmacro %}

{#- The first night on which what was applied is not what has landed; null when nothing is new. -#}
{%- macro history_redo_from(applied, accepted) %}
    select min(coalesce(accepted.snapshot_date, applied.snapshot_date)) as redo_from
    from ({{ accepted }}) as accepted
    full join {{ applied }} as applied on accepted.snapshot_date = applied.snapshot_date
    where accepted.content_hash is distinct from applied.content_hash
{%- endmacro %}

{#- The snapshots from that night on, each with whether it differs from the one before. -#}
{%- macro history_snapshots(accepted, redo_from) %}
    with steps as (
        select
            snapshot_date,
            content_hash,
            file,
            content_hash is distinct from lag(content_hash) over (order by snapshot_date) as is_change
        from ({{ accepted }}) as accepted
    )
    select * from steps
    where snapshot_date >= date '{{ redo_from }}'
    order by snapshot_date
{%- endmacro %}

{%- macro history_update(history, applied, columns, row_hash, redo_from, changes, snapshots, rows_of) %}
    delete from {{ history }} where known_from >= date '{{ redo_from }}';
    update {{ history }} set known_to = null where known_to >= date '{{ redo_from }}';
    delete from {{ applied }} where snapshot_date >= date '{{ redo_from }}';

    {%- if changes %}
    create or replace temp table history_steps as
    select * from (values
        {%- for change in changes %}
        ({{ loop.index }}, date '{{ change.snapshot_date }}'){{ ',' if not loop.last }}
        {%- endfor %}
    ) as steps (step, snapshot_date);

    create or replace temp table history_rows as
    with

    snapshots as (
        select * from read_parquet(
            [{% for change in changes %}'{{ change.file }}'{{ ', ' if not loop.last }}{% endfor %}],
            union_by_name = true,
            hive_partitioning = false
        )
        union all by name
        select {% for column in columns %}null::varchar as "{{ column }}", {% endfor %}null::date as _snapshot_date
        where false
    ),

    landed as (
        select
            {%- for column in columns %}
            "{{ column }}",
            {%- endfor %}
            _snapshot_date,
            {{ row_hash }} as _row_hash
        from snapshots
    ),

    model as (
        {{ rows_of }}
    )

    select model.*, history_steps.step
    from model
    inner join history_steps on model._snapshot_date = history_steps.snapshot_date;

    create or replace temp table history_islands as
    with

    presence as (
        select _row_hash, step from history_rows
        union all
        select _row_hash, 0 from {{ history }} where known_to is null
    ),

    numbered as (
        select
            _row_hash,
            step,
            step - row_number() over (partition by _row_hash order by step) as island
        from presence
    ),

    islands as (
        select
            _row_hash,
            min(step) as first_step,
            max(step) as last_step
        from numbered
        group by _row_hash, island
    )

    select
        islands._row_hash,
        islands.first_step,
        first_seen.snapshot_date as known_from,
        gone.snapshot_date as known_to
    from islands
    left join history_steps as first_seen on islands.first_step = first_seen.step
    left join history_steps as gone on islands.last_step + 1 = gone.step;

    update {{ history }} as versions
    set known_to = islands.known_to
    from history_islands as islands
    where
        islands.first_step = 0
        and islands.known_to is not null
        and versions._row_hash = islands._row_hash
        and versions.known_to is null;

    insert into {{ history }} by name
    select
        {%- for column in columns %}
        history_rows."{{ column }}",
        {%- endfor %}
        history_rows._row_hash,
        islands.known_from,
        islands.known_to
    from history_rows
    inner join history_islands as islands
        on history_rows._row_hash = islands._row_hash and history_rows.step = islands.first_step
    order by islands.first_step, history_rows."{{ columns[0] }}", history_rows._row_hash;

    drop table history_rows;
    drop table history_islands;
    drop table history_steps;
    {%- endif %}

    {%- if snapshots %}
    insert into {{ applied }} values
        {%- for snapshot in snapshots %}
        (date '{{ snapshot.snapshot_date }}', '{{ snapshot.content_hash }}'){{ ',' if not loop.last }}
        {%- endfor %};
    {%- endif %}
{%- endmacro %}

{#- Whether any row is known by a hash of another form, which an earlier version made. -#}
{%- macro history_has_other_hashes(history) %}
    select coalesce(bool_or(length(_row_hash) <> 32), false) as has_other from {{ history }}
{%- endmacro %}
