with

known as (

    select * from {{ as_known('ssd', 'ssd_cla_reviews') }}

),

cla_reviews as (

    select
        {{ text_of('clar_cla_person_id') }} as person_id,
        {{ text_of('clar_cla_id') }} as period_id,
        {{ date_of('clar_cla_review_due_date') }} as review_due_date,
        {{ date_of('clar_cla_review_date') }} as review_date,
        {{ flag_of('clar_cla_review_cancelled') }} as is_cancelled,
        {{ code_of('clar_cla_review_participation', 'review_participation') }} as review_participation_code,
        {{ text_of('clar_cla_review_participation') }} as review_participation_raw

    from known

)

select * from cla_reviews
