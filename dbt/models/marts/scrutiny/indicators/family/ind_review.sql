with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

reviews as (

    select * from {{ ref('int_review__due') }}

),

-- a year without any review held is a table that did not come

in_year as (

    select
        years.collection_year,
        years.as_at,
        reviews.child_key,
        reviews.period_no,
        reviews.review_no,
        reviews.counted_on,
        reviews.is_in_time

    from years

    inner join reviews on reviews.counted_on between years.starts_on and years.as_at

    qualify bool_or(reviews.held_on is not null) over (partition by years.collection_year, years.as_at)

),

-- whether a child of four and over gave a view at every review of the year

heard as (

    select
        snapshots.collection_year,
        snapshots.as_at,
        snapshots.child_key,
        snapshots.episode_no,
        bool_and(participations.is_view_given::boolean) as is_heard

    from {{ ref('int_looked_after__at_snapshot') }} as snapshots

    inner join {{ ref('int_review__merged') }} as held
        on
            snapshots.child_key = held.child_key
            and held.review_date between snapshots.starts_on and snapshots.as_at

    inner join {{ ref('codeset_review_participation') }} as participations
        on
            held.review_participation_code = participations.code
            and participations.is_view_given is not null

    group by all

),

members as (

    select
        'P34' as indicator_id,
        collection_year,
        as_at,
        'review' as member_kind,
        child_key || ' ' || period_no || '.' || review_no as member_key,
        counted_on,
        is_in_time as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        null as line_kind,
        null as line_name,
        null::integer as episode_no

    from in_year

    union all

    select
        'P34' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        is_heard as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        'participation' as line_kind,
        'gave their views at every review' as line_name,
        episode_no

    from heard

)

select * from members
