with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

started as (

    select
        years.collection_year,
        years.starts_on,
        years.as_at,
        years.records_begin_on,
        episodes.child_key,
        episodes.episode_start_date as started_on,
        episodes.episode_no,
        episodes.legal_status_code,
        episodes.category_of_need_code,
        children.is_uasc
        and coalesce(children.uasc_ceased_date > episodes.episode_start_date, true) as is_uasc

    from years

    inner join {{ ref('int_episode__placed') }} as episodes
        on
            episodes.reason_for_new_episode_code = 'S'
            and coalesce(episodes.legal_status_code, '') not in ('V3', 'V4')
            and episodes.episode_start_date between years.starts_on and years.as_at

    inner join {{ ref('int_child__merged') }} as children on episodes.child_key = children.child_key

    -- a child starts once in a year: the first start counts
    qualify row_number() over (
        partition by years.collection_year, years.as_at, episodes.child_key
        order by episodes.episode_start_date, episodes.episode_no
    ) = 1

)

select * from started
