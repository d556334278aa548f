with

child as (

    select * from {{ ref('int_child__merged') }}

),

looked_after as (

    select
        child_key,
        min(period_start_date) as first_looked_after_date,
        count(*)::integer as periods_of_care,
        bool_or(period_end_date is null or period_end_date > {{ night() }}) as is_looked_after

    from {{ ref('int_period_of_care__chained') }}

    where not is_short_break

    group by child_key

),

disabled as (

    select distinct person_id from {{ ref('stg_ssd__disability') }}

    where coalesce(disability_code, disability_raw) <> 'NONE'

),

-- Systems know many who were never in care: here are those who were, if only for short breaks, and care leavers.
concerned as (

    select child_key from {{ ref('int_period_of_care__chained') }}

    union

    select child.child_key

    from child

    inner join {{ ref('stg_ssd__care_leavers') }} as care_leaver on child.person_id = care_leaver.person_id

    union

    select child.child_key

    from child

    inner join {{ ref('stg_care_leavers__contact') }} as contact on child.person_id = contact.person_id

    union

    select child_key from child

    where source_system = 'ssda903'

),

described as (

    select
        child.child_key,
        date_trunc('month', child.birth_date)::date as birth_month,
        child.is_birth_date_estimated,
        child.sex_code,
        child.ethnicity_code,
        coalesce(codeset.ethnic_group, 'Not known') as ethnic_group,
        child.is_uasc,
        date_trunc('month', child.uasc_ceased_date)::date as uasc_ceased_month,
        child.is_mother,
        disabled.person_id is not null as is_disabled,
        date_trunc('month', child.death_date)::date as death_month,
        looked_after.first_looked_after_date,
        date_trunc('month', looked_after.first_looked_after_date)::date as first_looked_after_month,
        coalesce(looked_after.periods_of_care, 0) as periods_of_care,
        coalesce(looked_after.is_looked_after, false) as is_looked_after,
        child.source_system

    from child

    inner join concerned on child.child_key = concerned.child_key

    left join {{ ref('codeset_ethnicity') }} as codeset on child.ethnicity_code = codeset.code

    left join looked_after on child.child_key = looked_after.child_key

    left join disabled on child.person_id = disabled.person_id

)

select * from described
