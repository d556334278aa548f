{#-
    Materialises a table, unless it would come out as it is: a night costs what changed, not what exists.

    A table is made from its SQL and the content of what it reads. Where neither is other than when it was last made,
    it stays. What was made anew and holds the same rows as before counts as unchanged for whatever reads it, so a new
    night goes no further than it makes a difference.
-#}
{% materialization table, adapter='duckdb' %}

    {%- set target = this.incorporate(type='table') -%}
    {%- set existing = load_cached_relation(this) -%}
    {%- set draft = make_intermediate_relation(target) -%}
    {%- set backup = make_backup_relation(target, existing.type if existing else 'table') -%}
    {%- set made = made_from(this, model, compiled_code) -%}
    {%- set is_as_made = made.is_as_made and existing is not none and existing.is_table and not should_full_refresh() -%}

    {{ drop_relation_if_exists(load_cached_relation(draft)) }}
    {{ drop_relation_if_exists(load_cached_relation(backup)) }}
    {{ run_hooks(pre_hooks, inside_transaction=False) }}
    {{ run_hooks(pre_hooks, inside_transaction=True) }}

    {% if is_as_made %}
        {% call statement('main') %}
            select 'as it was' as outcome
        {% endcall %}
    {% else %}
        {% call statement('main') %}
            {{ create_table_as(False, draft, compiled_code, 'sql') }}
        {% endcall %}
        {% if existing is not none %}
            {{ adapter.rename_relation(existing, backup) }}
        {% endif %}
        {{ adapter.rename_relation(draft, target) }}
        {% do persist_docs(target, model) %}
        {% call statement('remember') %}
            {{ remember_made(target, made.made_from) }}
        {% endcall %}
    {% endif %}

    {{ run_hooks(post_hooks, inside_transaction=True) }}
    {{ adapter.commit() }}
    {{ drop_relation_if_exists(backup) }}
    {{ run_hooks(post_hooks, inside_transaction=False) }}

    {{ return({'relations': [target]}) }}

{% endmaterialization %}
