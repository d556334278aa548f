with

-- Older extracts name only the period of care.
owner as (

    select
        period_id,
        min(person_id) as person_id

    from {{ ref('stg_ssd__cla_episodes') }}

    where period_id is not null

    group by period_id

),

from_ssd as (

    select
        child.child_key,
        child.child_id,
        review.review_date,
        review.review_due_date,
        review.review_participation_code

    from {{ ref('stg_ssd__cla_reviews') }} as review

    left join owner on review.period_id = owner.period_id

    inner join {{ ref('int_child__merged') }} as child
        on coalesce(review.person_id, owner.person_id) = child.person_id

    where
        review.review_date is not null
        and not coalesce(review.is_cancelled, false)

),

from_ssda903 as (

    select distinct
        child.child_key,
        child.child_id,
        review.review as review_date,
        null::date as review_due_date,
        upper(review.review_code) as review_participation_code

    from {{ ref('stg_ssda903__reviews') }} as review

    inner join {{ ref('int_child__merged') }} as child on review.child_id = child.child_id

    where
        child.source_system = 'ssda903'
        and review.review is not null

),

review as (

    select * from from_ssd

    union all

    select * from from_ssda903

),

numbered as (

    select
        *,
        row_number() over (
            partition by child_id
            order by review_date, review_due_date nulls last, review_participation_code nulls last
        )::integer as review_no

    from review

)

select * from numbered
