{#-
    Materialises a table, unless it would come out as it is: a night costs what changed, not what exists.

    A table is made from its SQL and the content of what it reads. Where neither is other than when it was last made,
    it stays. What was made anew and holds the same rows as before counts as unchanged for whatever reads it, so a new
    night goes no further than it makes a difference.
-#}
{% materialization table, adapter='duckdb', supported_languages=['sql', 'python'] %}

    {%- set target = this.incorporate(type='table') -%}
    {%- set existing = load_cached_relation(this) -%}
    {%- set made = made_from(this, model, compiled_code) -%}
    {%- set is_as_made = made.is_as_made and existing is not none and existing.is_table and not should_full_refresh() -%}

    {{ run_hooks(pre_hooks, inside_transaction=False) }}
    {{ run_hooks(pre_hooks, inside_transaction=True) }}

    {% if is_as_made %}
        {% call statement('main') %}
            select 'as it was' as outcome
        {% endcall %}
    {% else %}
        {#- One transaction: a reader, and a night that is killed, see the old table or the new one. -#}
        {% if model.language == 'python' %}
            {% if existing is not none %}
                {% do adapter.drop_relation(existing) %}
            {% endif %}
            {% call statement('main', language='python') %}
                {{- create_table_as(False, target, compiled_code, 'python') }}
            {% endcall %}
            {% do run_query(remember_made(target, made.made_from)) %}
        {% else %}
        {% call statement('main') %}
            {%- if existing is not none %}
            drop {{ existing.type }} {{ existing }};
            {%- endif %}
            {{ create_table_as(False, target, compiled_code, 'sql') }};
            {{ remember_made(target, made.made_from) }};
        {% endcall %}
        {% endif %}
        {% do persist_docs(target, model) %}
    {% endif %}

    {{ run_hooks(post_hooks, inside_transaction=True) }}
    {{ adapter.commit() }}
    {{ run_hooks(post_hooks, inside_transaction=False) }}

    {{ return({'relations': [target]}) }}

{% endmaterialization %}
