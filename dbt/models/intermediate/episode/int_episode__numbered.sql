with

episode as (

    select
        *,
        -- No id is stable in every system, so a row is numbered by what it says.
        row_number() over (
            order by
                person_id, episode_start_date, episode_end_date nulls last, reason_for_new_episode_code,
                reason_episode_ceased_code, placement_id, episode_id
        ) as episode_row,
        -- The first episode with a placement tells when the placement began, should its own row be missing.
        coalesce(
            min(case when placement_id is not null then episode_start_date end) over (
                partition by person_id, placement_id
            ),
            episode_start_date
        ) as placement_first_seen_date,
        coalesce(
            max(case when reason_for_new_episode_code = 'S' then episode_start_date end) over (
                partition by person_id
                order by episode_start_date
                range between unbounded preceding and current row
            ),
            entered_care_date,
            min(episode_start_date) over (partition by person_id)
        ) as care_began_date

    from {{ ref('stg_ssd__cla_episodes') }}

    where person_id is not null

)

select * from episode
