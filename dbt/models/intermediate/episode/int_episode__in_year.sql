with

episode as (

    select * from {{ ref('int_episode__placed') }}

),

-- The return of a year tells what had happened by its 31 March: an episode that ended later is open in it.
in_year as (

    select
        reported.collection_year,
        reported.starts_on,
        reported.as_at,
        reported.is_filed,
        episode.* replace (
            case when episode.episode_end_date <= reported.cut_on then episode.episode_end_date end as episode_end_date,
            case
                when coalesce(episode.episode_end_date, reported.starts_on) <= reported.cut_on
                    then episode.reason_episode_ceased_code
            end as reason_episode_ceased_code,
            case
                when coalesce(episode.episode_end_date, reported.starts_on) <= reported.cut_on
                    then episode.reason_place_change_code
            end as reason_place_change_code
        )

    from episode

    inner join {{ ref('int_collection_year__reported') }} as reported
        on
            coalesce(episode.episode_start_date, episode.episode_end_date, reported.starts_on) <= reported.cut_on
            and (
                episode.episode_end_date is null
                or greatest(episode.episode_end_date, episode.episode_start_date) >= reported.starts_on
            )

)

select * from in_year
