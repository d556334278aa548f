with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

in_year as (

    -- one who left on 1 April ceased in this year, and so was looked after in it
    select
        years.collection_year,
        years.starts_on,
        years.as_at,
        episodes.child_key,
        max(episodes.episode_no) as episode_no

    from years

    inner join {{ ref('int_episode__placed') }} as episodes
        on
            years.as_at >= episodes.episode_start_date
            and years.starts_on <= coalesce(episodes.episode_end_date, date '9999-12-31')
            and coalesce(episodes.legal_status_code, '') not in ('V3', 'V4')

    group by all

)

select * from in_year
