with

asked as (

    select * from {{ ref('int_health__asked') }}

),

checked as (

    select
        asked.child_key,
        asked.starts_on,
        asked.ends_on,
        count(distinct health.health_check_date) filter (
            where health.health_check_type_code = 'HEALTH_ASSESSMENT'
        ) as health_assessments,
        count(*) filter (where health.health_check_type_code = 'TEETH_CHECK') as teeth_checks,
        count(*) filter (where health.health_check_type_code = 'HEALTH_CHECK') as development_checks

    from asked

    inner join {{ ref('stg_ssd__cla_health') }} as health
        on
            asked.person_id = health.person_id
            and health.health_check_date between asked.starts_on and asked.ends_on

    inner join {{ ref('codeset_health_check_status') }} as codeset on health.health_check_status_code = codeset.code

    where codeset.is_done

    group by all

),

-- One row a person, overwritten by each new status: the one now known is the best there is for any year.
immunised as (

    select
        person_id,
        arg_max(is_up_to_date, (coalesce(status_date, date '1900-01-02'), is_up_to_date)) as is_up_to_date

    from {{ ref('stg_ssd__cla_immunisations') }}

    group by person_id

),

scored as (

    select
        asked.child_key,
        asked.starts_on,
        asked.ends_on,
        -- of two on one day the greater, so that the order of rows decides nothing
        arg_max(sdq.score, (sdq.completed_date, sdq.score)) as sdq_score,
        arg_max(sdq.sdq_reason_code, (sdq.completed_date, sdq.sdq_reason_code)) as sdq_reason_code

    from asked

    inner join {{ ref('stg_ssd__sdq_scores') }} as sdq
        on
            asked.person_id = sdq.person_id
            and sdq.completed_date between asked.starts_on and asked.ends_on

    group by all

),

supplied as (

    select
        asked.child_key,
        asked.starts_on,
        asked.ends_on,
        arg_max(regexp_extract(upper(supplement.item_value), 'SDQ[1-5]'), supplement.effective_date) filter (
            where supplement.item = 'SDQ_REASON'
        ) as sdq_reason_code,
        arg_max({{ flag_of('supplement.item_value') }}, supplement.effective_date) filter (
            where supplement.item = 'INTERVENTION_OFFERED'
        ) as is_intervention_offered

    from asked

    inner join {{ ref('stg_ssd__cla_supplement') }} as supplement
        on
            asked.person_id = supplement.person_id
            and supplement.effective_date between asked.starts_on and asked.ends_on

    where supplement.item in ('SDQ_REASON', 'INTERVENTION_OFFERED')

    group by all

),

misused as (

    select
        asked.child_key,
        asked.starts_on,
        asked.ends_on,
        bool_or(misuse.is_intervention_received) as is_intervention_received

    from asked

    inner join {{ ref('stg_ssd__cla_substance_misuse') }} as misuse
        on
            asked.person_id = misuse.person_id
            and misuse.substance_misuse_date between asked.starts_on and asked.ends_on

    group by all

),

convicted as (

    select distinct
        asked.child_key,
        asked.starts_on,
        asked.ends_on

    from asked

    inner join {{ ref('stg_ssd__cla_convictions') }} as conviction
        on
            asked.person_id = conviction.person_id
            and conviction.conviction_date between asked.starts_on and asked.ends_on

),

examined as (

    select
        asked.child_key,
        asked.starts_on,
        asked.ends_on,
        -- Under five both half-yearly assessments are due.
        coalesce(checked.health_assessments, 0) >= if(asked.is_under_five, 2, 1) as has_health_assessment,
        coalesce(checked.teeth_checks, 0) > 0 as has_teeth_check,
        coalesce(checked.development_checks, 0) > 0 as has_development_check,
        immunised.is_up_to_date as is_immunised,
        scored.sdq_score,
        nullif(coalesce(scored.sdq_reason_code, supplied.sdq_reason_code), '') as sdq_reason_code,
        misused.child_key is not null as has_misused_substances,
        misused.is_intervention_received,
        supplied.is_intervention_offered,
        convicted.child_key is not null as is_convicted

    from asked

    left join immunised on asked.person_id = immunised.person_id

    {% for fact in ['checked', 'scored', 'supplied', 'misused', 'convicted'] %}
        left join {{ fact }}
            on
                asked.child_key = {{ fact }}.child_key
                and asked.starts_on = {{ fact }}.starts_on
                and asked.ends_on = {{ fact }}.ends_on

    {% endfor %}
)

select * from examined
