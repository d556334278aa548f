with

broken as (

    select
        *,
        row_number() over () as row_no

    from {{ ref('int_problem__found') }}

),

suggestion as (

    select * from {{ ref('int_problem__suggested') }}

),

-- A suggestion is for the record the problem is about, told by its row or its first day, and for a field it names.
suggested as (

    select
        broken.*,
        suggestion.field,
        suggestion.suggested_value,
        suggestion.evidence,
        suggestion.began as suggested_began,
        suggestion.priority

    from broken

    left join suggestion
        on
            broken.child_key = suggestion.child_key
            and broken.return_module = suggestion.module
            and (
                broken.began in (suggestion.began, suggestion.placement_began)
                or (
                    broken.collection_year = suggestion.collection_year
                    and broken.row_id = suggestion.row_id
                )
            )
            and list_has_any(broken.return_fields, suggestion.bears_on)

    qualify row_number() over (
        partition by broken.row_no
        order by
            suggestion.priority asc nulls last,
            suggestion.began asc,
            suggestion.field asc,
            suggestion.suggested_value asc
    ) = 1

),

-- A fault that runs over several rows of a child is one piece of work.
listed as (

    select
        source,
        child_key,
        collection_year,
        rule,
        module,
        fields,
        record,
        min(level) as level,
        min(title) as title,
        min(what_to_do) as what_to_do,
        min(owner_team) as owner_team,
        min(row_id) as first_row_id,
        sum(rows)::integer as rows_at_fault,
        min(return_module) as return_module,
        min(return_fields) as return_fields,
        min(began) as began,
        arg_min(
            { 'field': field, 'suggested_value': suggested_value, 'evidence': evidence, 'began': suggested_began },
            (priority, began, suggested_began, field, suggested_value)
        ) filter (where evidence is not null) as best

    from suggested

    group by all

),

described as (

    select
        {{ problem_id('listed') }} as problem_id,
        listed.* exclude (best),  -- noqa: RF02
        if(
            listed.owner_team = 'leaving_care_team',
            coalesce(worker.adviser, worker.social_worker),
            worker.social_worker
        ) as owner_worker,
        coalesce(named.column_name, listed.best.field) as suggested_field,
        listed.best.field as mend_field,
        coalesce(listed.best.began, listed.began) as mend_began,
        listed.best.suggested_value,
        listed.best.evidence

    from listed

    left join {{ ref('return_field') }} as named
        on
            listed.module = named.table_name
            and listed.best.field = named.field

    left join {{ ref('int_child__key_worker') }} as worker on listed.child_key = worker.child_key

)

select * from described
