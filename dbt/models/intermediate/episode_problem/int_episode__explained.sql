with

episode as (

    select * from {{ ref('int_episode__compared') }}

),

first_open_year as (

    select min(starts_on) as starts_on from {{ ref('int_collection_year__reported') }}

    where is_open

),

-- A first known episode that began before the open years may go on from one that the source no longer keeps.
situated as (

    select
        episode.*,
        case
            when not episode.has_previous and episode.episode_start_date >= first_open_year.starts_on then 'start'
            when not episode.has_previous then 'unknown'
            when
                episode.previous_end_date < episode.episode_start_date
                and coalesce(episode.previous_reason_ceased_code, '') <> 'X1'
                then 'start'
            when
                episode.previous_end_date = episode.episode_start_date
                and coalesce(episode.previous_reason_ceased_code, 'X1') = 'X1'
                then 'continuation'
            else 'unknown'
        end as situation

    from episode

    cross join first_open_year

),

-- RNE by what changed: L the legal status, P the placement, T the placement with the same carer, B and U both.
explained as (

    select
        *,
        case
            when situation = 'start' then 'S'
            when situation = 'unknown' then null
            when has_new_legal_status and has_new_placement then if(is_same_household, 'U', 'B')
            when has_new_legal_status and not has_new_placement then 'L'
            when not has_new_legal_status and has_new_placement then if(is_same_household, 'T', 'P')
        end as expected_reason_code,
        coalesce(
            situation = 'continuation' and not has_new_legal_status and not has_new_placement, false
        ) as is_nothing_changed

    from situated

),

-- Nobody but the source knows the carer: it may say that he stayed though the address is another.
judged as (

    select
        *,
        expected_reason_code is null
        or coalesce(reason_for_new_episode_code, '') = expected_reason_code
        or (expected_reason_code = 'P' and coalesce(reason_for_new_episode_code, '') = 'T')
        or (expected_reason_code = 'B' and coalesce(reason_for_new_episode_code, '') = 'U') as is_explained

    from explained

)

select * from judged
