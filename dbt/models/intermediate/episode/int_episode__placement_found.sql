with

episode as (

    select * from {{ ref('int_episode__numbered') }}

),

-- The placement id first. Some systems repeat it, and then the dates choose.
by_id as (

    select
        episode.episode_row,
        placement.*

    from episode

    inner join {{ ref('int_episode__placements_known') }} as placement
        on
            episode.person_id = placement.person_id
            and episode.placement_id = placement.placement_id

    qualify row_number() over (
        partition by episode.episode_row
        order by
            (
                episode.episode_start_date >= placement.placement_start_date
                and (
                    placement.placement_end_date is null
                    or episode.episode_start_date < placement.placement_end_date
                )
            ) desc nulls last,
            placement.placement_start_date desc nulls last,
            placement.placement_end_date desc nulls first,
            placement.placement_type_code asc
    ) = 1

),

-- Without a row for the id: the supplement's row of that day, else the one placement that holds the day.
by_date as (

    select
        episode.episode_row,
        placement.*

    from episode

    inner join {{ ref('int_episode__placements_known') }} as placement
        on
            episode.person_id = placement.person_id
            and (
                (placement.is_supplied and episode.placement_first_seen_date = placement.placement_start_date)
                or (
                    not placement.is_supplied
                    and episode.placement_id is null
                    and episode.episode_start_date >= placement.placement_start_date
                    and (
                        placement.placement_end_date is null
                        or episode.episode_start_date < placement.placement_end_date
                    )
                )
            )

    where episode.episode_row not in (select by_id.episode_row from by_id)

    qualify row_number() over (
        partition by episode.episode_row
        order by
            placement.is_supplied desc, placement.placement_start_date desc, placement.placement_type_code asc,
            placement.placement_postcode asc
    ) = 1

),

placed as (

    select * from by_id

    union all

    select * from by_date

)

select * from placed
