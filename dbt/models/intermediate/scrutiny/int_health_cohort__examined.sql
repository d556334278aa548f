with

cohort as (

    select * from {{ ref('int_looked_after__all_year') }}

),

children as (

    select
        child_key,
        child_id,
        person_id

    from {{ ref('int_child__merged') }}

),

assessments as (

    select
        person_id,
        health_check_date

    from {{ ref('stg_ssd__cla_health') }}

    where
        health_check_type_code = 'HEALTH_ASSESSMENT'
        and health_check_status_code in (
            select statuses.code
            from {{ ref('codeset_health_check_status') }} as statuses
            where statuses.is_done::boolean
        )

),

counted as (

    select
        cohort.collection_year,
        cohort.as_at,
        cohort.child_key,
        count(distinct assessments.health_check_date) as assessments

    from cohort

    inner join children on cohort.child_key = children.child_key

    inner join assessments
        on
            children.person_id = assessments.person_id
            and assessments.health_check_date between cohort.starts_on and cohort.as_at

    group by all

),

scored as (

    select
        cohort.collection_year,
        cohort.as_at,
        cohort.child_key,
        arg_max(scores.score, (scores.completed_date, scores.score)) as sdq_score

    from cohort

    inner join children on cohort.child_key = children.child_key

    inner join {{ ref('stg_ssd__sdq_scores') }} as scores
        on
            children.person_id = scores.person_id
            and scores.completed_date between cohort.starts_on and cohort.as_at

    group by all

),

returned as (

    select
        collection_year,
        child_id,
        bool_or(trim(health_assessment) = '1') as has_health_assessment,
        max(try_cast(sdq_score as integer)) as sdq_score

    from {{ ref('stg_ssda903__oc2') }}

    group by all

),

examined as (

    select
        cohort.collection_year,
        cohort.as_at,
        cohort.child_key,
        cohort.age,
        cohort.episode_no,
        -- under five an assessment is due every half year
        coalesce(
            returned.has_health_assessment,
            coalesce(counted.assessments, 0) >= if(cohort.age < 5, 2, 1)
        ) as has_health_assessment,
        coalesce(returned.sdq_score, scored.sdq_score) as sdq_score

    from cohort

    inner join children on cohort.child_key = children.child_key

    left join counted
        on
            cohort.child_key = counted.child_key
            and cohort.collection_year = counted.collection_year
            and cohort.as_at = counted.as_at

    left join scored
        on
            cohort.child_key = scored.child_key
            and cohort.collection_year = scored.collection_year
            and cohort.as_at = scored.as_at

    left join returned
        on children.child_id = returned.child_id and cohort.collection_year = returned.collection_year

)

select * from examined
