with

built as (

    select
        in_year.collection_year,
        review.child_key,
        review.child_id as child,
        child.birth_date as dob,
        review.review_date as review,
        review.review_participation_code as review_code,
        review.review_no

    from {{ ref('int_review__merged') }} as review

    inner join {{ ref('int_child__in_year') }} as in_year on review.child_id = in_year.child_id

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    inner join {{ ref('int_child__merged') }} as child on in_year.child_id = child.child_id

    where
        not reported.is_filed
        and not in_year.is_short_breaks_only
        and review.review_date between reported.starts_on and reported.cut_on

),

numbered as (

    select
        collection_year,
        {{ row_id('child, review_no') }} as row_id,
        child,
        dob,
        {{ return_cell('dob') }} as dob_text,
        review,
        {{ return_cell('review') }} as review_text,
        review_code,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
filed as (

    {{ as_filed('reviews') }}

),

reviews as (

    select * from numbered

    union all by name

    select * from filed

)

select * from reviews
