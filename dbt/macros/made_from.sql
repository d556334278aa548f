{#-
    What a table is made from, as one hash, and whether it was last made from just that: its SQL, the project's code, and
    the content of everything it reads, through views and what is written into its SQL down to tables, seeds, histories
    and sources. One question to the warehouse, for a night asks it of every table.
-#}
{% macro made_from(relation, node, sql) -%}
    {%- set read = {'tables': [], 'views': [], 'seeds': [], 'histories': [], 'sources': []} -%}
    {%- do _add_what_is_read(read, node.depends_on.nodes) -%}
    {%- set files = var('reference_state', '') if 'read_' in sql or read.views else '' -%}
    {%- set code = local_md5(_without_night_of_knowledge(sql) ~ files ~ read.seeds | sort | join(',') ~ var('project_state', '')) -%}
    {%- set asked -%}
        select
            made_from,
            exists ({{ made_before(relation, 'now.made_from') }}) as is_as_made
        from (select md5(concat('{{ code }}', content)) as made_from from ({{ _content_of(read) }}) as states) as now
    {%- endset -%}
    {{- return(run_query(asked).rows[0]) -}}
{%- endmacro %}

{% macro _add_what_is_read(read, nodes) -%}
    {%- for id in nodes -%}
        {%- set node = graph.sources[id] if id.startswith('source.') else graph.nodes[id] -%}
        {%- set relation = node.schema ~ '.' ~ (node.identifier or node.alias) -%}
        {%- if id.startswith('source.') -%}
            {%- do read.sources.append(relation) -%}
        {%- elif node.resource_type == 'seed' -%}
            {%- do read.seeds.append(node.checksum.checksum) -%}
        {%- elif node.config.materialized == 'history' -%}
            {%- do read.histories.append(node.alias) -%}
        {%- elif node.config.materialized in ('view', 'ephemeral') -%}
            {%- if relation not in read.views -%}
                {%- do read.views.append(relation) -%}
                {%- do _add_what_is_read(read, node.depends_on.nodes) -%}
            {%- endif -%}
        {%- else -%}
            {%- do read.tables.append(relation) -%}
        {%- endif -%}
    {%- endfor -%}
{%- endmacro %}

{#- What was known is told by the histories themselves. -#}
{% macro _without_night_of_knowledge(sql) -%}
    {{- return(sql | replace(known_at(), 'the night')) -}}
{%- endmacro %}

{% macro _content_of(read) -%}
    select string_agg(distinct state, '|' order by state) as content
    from (
        select relation || ' ' || content as state
        from build_state.made
        where relation in ('{{ (read.tables + read.views) | join("', '") }}')
        {%- for history in read.histories | unique %}

        union all

        select '{{ history }} ' || coalesce(string_agg(snapshot_date || content_hash, ',' order by snapshot_date), '')
        from (
            select
                snapshot_date,
                content_hash,
                content_hash is distinct from lag(content_hash) over (order by snapshot_date) as is_change
            from history_applied."{{ history }}"
            where snapshot_date <= {{ known_at() }}
        ) as applied
        where is_change
        {%- endfor %}
        {%- for source in read.sources | unique %}

        union all

        select '{{ source }} ' || {{ content_of_rows() }} from {{ source }} as this_row
        {%- endfor %}
    ) as states
{%- endmacro %}

{#- One text for the rows of a table called `this_row`, whatever their order. -#}
{% macro content_of_rows() -%}
    concat_ws(' ', count(*), coalesce(sum(hash(this_row)), 0), coalesce(bit_xor(hash(this_row)), 0))
{%- endmacro %}

{% macro made_before(relation, hash) -%}
    select 1 from build_state.made
    where made.relation = '{{ relation.schema }}.{{ relation.identifier }}' and made.made_from = {{ hash }}
{%- endmacro %}

{#- A view holds no rows: whatever reads it is made from its text, and from what it reads in turn. -#}
{% macro remember_text(relation, sql) -%}
    {%- set name = relation.schema ~ '.' ~ relation.identifier -%}
    delete from build_state.made where relation = '{{ name }}';
    insert into build_state.made values ('{{ name }}', '', '{{ local_md5(_without_night_of_knowledge(sql)) }}')
{%- endmacro %}

{% macro remember_made(relation, source_of_truth) -%}
    {%- set name = relation.schema ~ '.' ~ relation.identifier -%}
    delete from build_state.made where relation = '{{ name }}';
    insert into build_state.made
    select '{{ name }}', '{{ source_of_truth }}', {{ content_of_rows() }} from {{ relation }} as this_row
{%- endmacro %}
