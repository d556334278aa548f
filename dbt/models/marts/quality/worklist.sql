with

listed as (

    select * from {{ ref('int_problem__listed') }}

),

mended as (

    select * from {{ ref('int_problem__mended') }}

),

-- The marts are checked after this is built, and what they say is on the list the same night. What the quality mart
-- expects of itself sums up problems that are listed one by one.
reconciled as (

    select
        if(suite = 'marts/drift', 'drift', 'reconciliation') as source,
        '' as child_key,
        null::varchar as collection_year,
        expectation_id as rule,
        if(severity = 'critical', 'error', 'query') as level,
        suite as module,
        '' as fields,
        '' as record,
        description as title,
        'What the marts say does not agree. ' || description || ' ' || rows || if(rows = 1, ' row says', ' rows say')
        || ' otherwise: find out which source is wrong, and correct it there.' as what_to_do,
        owner as owner_team,
        rows::integer as rows_at_fault

    from {{ source('operations', 'expectation_result') }}

    where
        night = {{ night() }}
        and gate = 'marts'
        and status = 'failed'
        and suite <> 'marts/quality'

),

problem as (

    select
        listed.*,
        mended.mend_id,
        mended.mend,
        mended.closes

    from listed

    inner join mended on listed.problem_id = mended.problem_id

    union all by name

    select
        {{ problem_id('reconciled') }} as problem_id,
        reconciled.*,
        {{ problem_id('reconciled') }} as mend_id,
        'this figure: closes 1 problem' as mend,
        1 as closes

    from reconciled

),

-- Earlier nights only, so that a night tells the same whenever it is asked.
last_check as (

    select max(night) as night from {{ source('operations', 'problem_check') }}

    where night < {{ night() }}

),

stretch as (

    select
        stretch.problem_id,
        min(stretch.first_seen) as first_seen,
        count(*) filter (where stretch.last_seen < last_check.night)::integer as times_closed

    from {{ source('operations', 'problem_stretch') }} as stretch

    cross join last_check

    where stretch.first_seen < {{ night() }}

    group by stretch.problem_id

),

waived as (

    select
        problem.problem_id,
        waiver.reason,
        waiver.author,
        waiver.expires,
        waiver.expires >= {{ night() }} as is_in_force

    from problem

    inner join {{ source('operations', 'waiver') }} as waiver
        on
            waiver.night = {{ night() }}
            and problem.rule = waiver.rule
            and waiver.child_key in ('*', problem.child_key)
            and (waiver.collection_year is null or problem.collection_year = waiver.collection_year)

    qualify row_number() over (
        partition by problem.problem_id
        order by
            waiver.expires >= {{ night() }} desc,
            waiver.child_key = '*',
            waiver.expires desc,
            waiver.author asc,
            waiver.reason asc
    ) = 1

),

described as (

    select
        problem.problem_id,
        problem.source,
        problem.child_key,
        problem.collection_year,
        problem.rule,
        problem.level,
        problem.module,
        problem.fields,
        problem.title,
        problem.what_to_do,
        problem.owner_team,
        problem.owner_worker,
        problem.first_row_id,
        problem.rows_at_fault,
        coalesce(stretch.first_seen, {{ night() }}) as first_seen,
        ({{ night() }} - coalesce(stretch.first_seen, {{ night() }}))::integer as days_open,
        (coalesce(stretch.times_closed, 0) + 1)::integer as times_opened,
        problem.suggested_field,
        problem.suggested_value,
        problem.evidence,
        problem.mend_id,
        problem.mend,
        problem.closes,
        coalesce(waived.is_in_force, false) as is_accepted,
        waived.reason as accepted_reason,
        waived.author as accepted_by,
        waived.expires as accepted_until

    from problem

    left join stretch on problem.problem_id = stretch.problem_id

    left join waived on problem.problem_id = waived.problem_id

)

select * from described
