{#-
    Materialises a source table's history: every version of every row, and when it was known.
    A night with nothing new costs one look at the list of snapshots. A table whose columns no longer are those of its
    contract, one whose rows are known by the hashes of an earlier version, and `--full-refresh`, are built anew from
    landing, which holds everything.
-#}
{% materialization history, adapter='duckdb' %}

    {%- set source_name = config.require('meta')['source'] -%}
    {%- set table_name = config.require('meta')['table'] -%}
    {%- set columns = config.require('meta')['columns'] -%}
    {%- set row_hash = config.require('meta')['row_hash'] -%}
    {%- set history = this.incorporate(type='table') -%}
    {%- set applied = 'history_applied."' ~ this.identifier ~ '"' -%}
    {%- set existing = load_cached_relation(this) -%}

    {{ run_hooks(pre_hooks, inside_transaction=False) }}
    {{ run_hooks(pre_hooks, inside_transaction=True) }}

    {%- set wanted = columns + ['_row_hash', 'known_from', 'known_to'] -%}
    {%- set found = adapter.get_columns_in_relation(existing) | map(attribute='name') | list if existing else wanted -%}
    {%- set anew = (
        should_full_refresh() or found != wanted
        or (existing and run_query(history_has_other_hashes(history)).columns[0].values()[0])
    ) -%}

    {% call statement('create') %}
        {% if anew %}
        drop table if exists {{ history }};
        drop table if exists {{ applied }};
        {% endif %}
        {{ history_create(history, applied, columns) }}
    {% endcall %}

    {%- set accepted = landed_snapshots(source_name, table_name) -%}
    {%- set redo_from = none if flags.EMPTY else run_query(history_redo_from(applied, accepted)).columns[0].values()[0] -%}

    {% if redo_from is none %}
        {% call statement('main') %}
            select 'nothing new' as history
        {% endcall %}
    {% else %}
        {%- set snapshots = run_query(history_snapshots(accepted, redo_from)).rows -%}
        {%- set changes = snapshots | selectattr('is_change') | list -%}
        {% call statement('main') %}
            {{ history_update(history, applied, columns, row_hash, redo_from, changes, snapshots, sql) }}
        {% endcall %}
    {% endif %}

    {{ run_hooks(post_hooks, inside_transaction=True) }}
    {{ adapter.commit() }}
    {{ run_hooks(post_hooks, inside_transaction=False) }}

    {{ return({'relations': [history]}) }}

{% endmaterialization %}
