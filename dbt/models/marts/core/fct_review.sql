with

review as (

    select * from {{ ref('int_review__merged') }}

),

described as (

    select
        review.child_key,
        review.review_no,
        review.review_date,
        date_trunc('month', review.review_date)::date as review_month,
        review.review_due_date,
        review.review_participation_code,
        -- Unknown where the source does not say when it was due.
        review.review_date <= review.review_due_date as is_on_time,
        {{ age_on('child.birth_date', 'review.review_date') }}::integer as age_at_review

    from review

    inner join {{ ref('int_child__merged') }} as child on review.child_id = child.child_id

    -- Systems record these of children never in care as well.
    inner join {{ ref('dim_child') }} as concerned on review.child_key = concerned.child_key

)

select * from described
