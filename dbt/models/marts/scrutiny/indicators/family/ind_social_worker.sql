with

snapshot as (

    select * from {{ ref('int_looked_after__at_snapshot') }}

    -- nobody returned social workers before
    where collection_year >= '2023/24'

),

workers as (

    select * from {{ ref('int_social_worker_episode__merged') }}

),

-- whoever had the child in the year, in care or not; one who comes back is the same worker

counted as (

    select
        snapshot.collection_year,
        snapshot.as_at,
        snapshot.child_key,
        snapshot.episode_no,
        count(distinct upper(workers.registration_number)) as workers,
        bool_or(workers.child_key is not null) as has_record

    from snapshot

    left join workers
        on
            snapshot.child_key = workers.child_key
            and snapshot.as_at >= workers.involvement_start_date
            and snapshot.starts_on <= coalesce(workers.involvement_end_date, date '9999-12-31')

    group by all

),

-- a year in which no child has a worker is a table that did not come

recorded as (

    select * from counted

    qualify bool_or(has_record) over (partition by collection_year, as_at)

),

members as (

    select
        'P25' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        workers >= 3 as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        episode_no

    from recorded

)

select * from members
