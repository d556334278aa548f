with

episode as (

    select
        episode.*,
        child.person_id,
        coalesce(episode.episode_end_date, {{ night() }}) as held_until

    from {{ ref('int_episode__placed') }} as episode

    inner join {{ ref('int_child__merged') }} as child on episode.child_id = child.child_id

    where child.person_id is not null

),

-- A status of the return that begins within an episode and differs from it, and held at least a night.
status_changed as (

    select
        episode.child_key,
        episode.episode_no,
        episode.episode_start_date,
        status.status_start_date as problem_date,
        'status_without_episode' as kind,
        'The legal status changed from ' || episode.legal_status_code || ' to ' || status.legal_status_code || ' on '
        || {{ return_cell('status.status_start_date') }} || ', and no episode began that day.' as record_says,
        status.legal_status_code as suggested_value

    from episode

    inner join {{ ref('stg_ssd__legal_status') }} as status
        on
            episode.person_id = status.person_id
            and episode.episode_start_date < status.status_start_date
            and episode.held_until > status.status_start_date
            and episode.legal_status_code <> status.legal_status_code

    anti join episode as begun
        on
            episode.child_id = begun.child_id
            and status.status_start_date = begun.episode_start_date

    where status.status_end_date is null or status.status_end_date > status.status_start_date

),

placement_begun as (

    select
        episode.child_key,
        episode.episode_no,
        episode.episode_start_date,
        placement.placement_start_date as problem_date,
        'placement_without_episode' as kind,
        'A placement of type ' || coalesce(placement.placement_type_code, 'unknown') || ' began on '
        || {{ return_cell('placement.placement_start_date') }} || ', and no episode is in it.' as record_says,
        placement.placement_type_code as suggested_value

    from episode

    inner join {{ ref('int_episode__placements_known') }} as placement
        on
            episode.person_id = placement.person_id
            and episode.episode_start_date <= placement.placement_start_date
            and episode.held_until > placement.placement_start_date

    anti join {{ ref('int_episode__placement_found') }} as found
        on
            placement.person_id = found.person_id
            and placement.placement_id = found.placement_id
            and placement.placement_start_date = found.placement_start_date

    where
        not placement.is_supplied
        and (placement.placement_end_date is null or placement.placement_end_date > placement.placement_start_date)

),

problem as (

    select * from status_changed

    union all

    select * from placement_begun

),

told_once as (

    select * from problem

    qualify row_number() over (
        partition by child_key, kind, episode_no, problem_date order by suggested_value, record_says
    ) = 1

)

select * from told_once
