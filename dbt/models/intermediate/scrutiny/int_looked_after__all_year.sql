with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

episodes as (

    select * from {{ ref('int_episode__placed') }}

),

judged as (

    select
        years.collection_year,
        years.starts_on,
        years.as_at,
        episodes.child_key,
        bool_or(
            episodes.reason_for_new_episode_code = 'S' and episodes.episode_start_date > years.starts_on
        ) as has_started,
        bool_or(
            episodes.episode_end_date < years.as_at
            and coalesce(episodes.reason_episode_ceased_code, '') <> 'X1'
        ) as has_ceased,
        bool_or(coalesce(episodes.legal_status_code, '') in ('V3', 'V4')) as has_short_breaks

    from years

    inner join episodes
        on
            years.as_at >= episodes.episode_start_date
            and years.starts_on <= coalesce(episodes.episode_end_date, date '9999-12-31')

    group by all

),

all_year as (

    select
        judged.collection_year,
        judged.starts_on,
        judged.as_at,
        judged.child_key,
        snapshots.age,
        snapshots.episode_no

    from judged

    -- the health cohort is in the snapshot as well: one who leaves on 31 March is not
    inner join {{ ref('int_looked_after__at_snapshot') }} as snapshots
        on
            judged.child_key = snapshots.child_key
            and judged.collection_year = snapshots.collection_year
            and judged.as_at = snapshots.as_at

    where
        not coalesce(judged.has_started, false)
        and not coalesce(judged.has_ceased, false)
        and not judged.has_short_breaks

)

select * from all_year
