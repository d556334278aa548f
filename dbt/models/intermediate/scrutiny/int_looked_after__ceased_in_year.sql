with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

ceased as (

    select
        years.collection_year,
        years.as_at,
        episodes.child_key,
        episodes.episode_end_date as ceased_on,
        episodes.episode_no,
        episodes.reason_episode_ceased_code as reason_ceased_code,
        coalesce(reasons.reason_ceased_group, 'not known') as reason_ceased_group

    from years

    -- X1 goes on the same day; every other end, a blank one too, ends the period of care
    inner join {{ ref('int_episode__placed') }} as episodes
        on
            coalesce(episodes.reason_episode_ceased_code, '') <> 'X1'
            and coalesce(episodes.legal_status_code, '') not in ('V3', 'V4')
            and episodes.episode_end_date between years.starts_on and years.as_at

    left join {{ ref('codeset_reason_episode_ceased') }} as reasons
        on episodes.reason_episode_ceased_code = reasons.code

    -- a child ceases once in a year: the last end counts
    qualify row_number() over (
        partition by years.collection_year, years.as_at, episodes.child_key
        order by episodes.episode_end_date desc, episodes.episode_no desc
    ) = 1

)

select * from ceased
