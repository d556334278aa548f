with

violations as (

    select * from {{ source('operations', 'violation') }}

),

rules as (

    select * from {{ source('operations', 'rule_result') }}

),

listed as (

    -- a fault that runs over several rows of a module is one piece of work
    select
        violations.collection_year,
        violations.rule,
        violations.module,
        coalesce(violations.child_key, '') as child_key,
        violations.fields,
        min(violations.first_seen) as first_seen,
        count(*)::integer as rows_at_fault,
        min(violations.row_id) as first_row_id

    from violations

    group by
        violations.collection_year,
        violations.rule,
        violations.module,
        violations.fields,
        coalesce(violations.child_key, '')

),

described as (

    select
        listed.child_key,
        listed.collection_year,
        listed.rule,
        rules.level,
        listed.module,
        listed.fields,
        rules.title,
        rules.message as what_to_do,
        {{ team_of('listed.module') }} as owner_team,
        listed.first_row_id,
        listed.rows_at_fault,
        listed.first_seen,
        ({{ night() }} - listed.first_seen)::integer as days_open,
        null::varchar as suggested_value

    from listed

    left join rules
        on
            listed.collection_year = rules.collection_year
            and listed.rule = rules.rule

)

select * from described
