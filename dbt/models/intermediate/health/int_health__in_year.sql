with

child as (

    select
        in_year.collection_year,
        in_year.child_key,
        in_year.child_id,
        merged.person_id,
        merged.birth_date,
        reported.starts_on,
        reported.ends_on,
        coalesce({{ return_birthday('merged.birth_date', 5) }} > reported.as_at, false) as is_under_five

    from {{ ref('int_child__in_year') }} as in_year

    inner join {{ ref('int_child__merged') }} as merged on in_year.child_id = merged.child_id

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    where in_year.is_continuously_looked_after and merged.person_id is not null

),

checked as (

    select
        child.collection_year,
        child.child_id,
        count(distinct health.health_check_date) filter (
            where health.health_check_type_code = 'HEALTH_ASSESSMENT'
        ) as health_assessments,
        count(*) filter (where health.health_check_type_code = 'TEETH_CHECK') as teeth_checks,
        count(*) filter (where health.health_check_type_code = 'HEALTH_CHECK') as development_checks

    from child

    inner join {{ ref('stg_ssd__cla_health') }} as health
        on
            child.person_id = health.person_id
            and health.health_check_date between child.starts_on and child.ends_on

    inner join {{ ref('codeset_health_check_status') }} as codeset on health.health_check_status_code = codeset.code

    where codeset.is_done

    group by all

),

-- One row a person, overwritten by each new status: the one now known is the best there is for either reported.
immunised as (

    select
        person_id,
        arg_max(is_up_to_date, (coalesce(status_date, date '1900-01-02'), is_up_to_date)) as is_up_to_date

    from {{ ref('stg_ssd__cla_immunisations') }}

    group by person_id

),

scored as (

    select
        child.collection_year,
        child.child_id,
        -- of two on one day the greater, so that the order of rows decides nothing
        arg_max(sdq.score, (sdq.completed_date, sdq.score)) as sdq_score,
        arg_max(sdq.sdq_reason_code, (sdq.completed_date, sdq.sdq_reason_code)) as sdq_reason_code

    from child

    inner join {{ ref('stg_ssd__sdq_scores') }} as sdq
        on
            child.person_id = sdq.person_id
            and sdq.completed_date between child.starts_on and child.ends_on

    group by all

),

supplied as (

    select
        child.collection_year,
        child.child_id,
        arg_max(regexp_extract(upper(supplement.item_value), 'SDQ[1-5]'), supplement.effective_date) filter (
            where supplement.item = 'SDQ_REASON'
        ) as sdq_reason_code,
        arg_max({{ flag_of('supplement.item_value') }}, supplement.effective_date) filter (
            where supplement.item = 'INTERVENTION_OFFERED'
        ) as is_intervention_offered

    from child

    inner join {{ ref('stg_ssd__cla_supplement') }} as supplement
        on
            child.person_id = supplement.person_id
            and supplement.effective_date between child.starts_on and child.ends_on

    where supplement.item in ('SDQ_REASON', 'INTERVENTION_OFFERED')

    group by all

),

misused as (

    select
        child.collection_year,
        child.child_id,
        bool_or(misuse.is_intervention_received) as is_intervention_received

    from child

    inner join {{ ref('stg_ssd__cla_substance_misuse') }} as misuse
        on
            child.person_id = misuse.person_id
            and misuse.substance_misuse_date between child.starts_on and child.ends_on

    group by all

),

convicted as (

    select distinct
        child.collection_year,
        child.child_id

    from child

    inner join {{ ref('stg_ssd__cla_convictions') }} as conviction
        on
            child.person_id = conviction.person_id
            and conviction.conviction_date between child.starts_on and child.ends_on

),

health as (

    select
        child.collection_year,
        child.child_key,
        child.child_id,
        -- Under five both half-yearly assessments are due.
        coalesce(checked.health_assessments, 0) >= if(child.is_under_five, 2, 1) as has_health_assessment,
        coalesce(checked.teeth_checks, 0) > 0 as has_teeth_check,
        coalesce(checked.development_checks, 0) > 0 as has_development_check,
        immunised.is_up_to_date as is_immunised,
        scored.sdq_score,
        nullif(coalesce(scored.sdq_reason_code, supplied.sdq_reason_code), '') as sdq_reason_code,
        misused.child_id is not null as has_misused_substances,
        misused.is_intervention_received,
        supplied.is_intervention_offered,
        convicted.child_id is not null as is_convicted

    from child

    left join checked on child.collection_year = checked.collection_year and child.child_id = checked.child_id

    left join immunised on child.person_id = immunised.person_id

    left join scored on child.collection_year = scored.collection_year and child.child_id = scored.child_id

    left join supplied on child.collection_year = supplied.collection_year and child.child_id = supplied.child_id

    left join misused on child.collection_year = misused.collection_year and child.child_id = misused.child_id

    left join convicted on child.collection_year = convicted.collection_year and child.child_id = convicted.child_id

)

select * from health
