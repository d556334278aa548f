with

cost_lines as (

    select
        child_key,
        coalesce(placement_start_date, line_start_date) as starts_on

    from {{ ref('int_cost_line__numbered') }}

    where provision_type = 'Unregistered'

),

placements as (

    select
        child_key,
        placement_start_date,
        coalesce(placement_end_date, date '9999-12-31') as placement_end_date

    from {{ ref('int_placement__spelled') }}

    where not is_short_break

),

episodes as (

    select * from {{ ref('int_episode__placed') }}

    where
        not is_short_break
        and not coalesce(placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4'), false)

),

bought as (

    -- who buys a placement as unregistered says so of all of it, but not of a stay in hospital
    select distinct
        episodes.child_key,
        episodes.episode_no,
        episodes.episode_start_date as unregistered_from

    from cost_lines

    inner join placements
        on
            cost_lines.child_key = placements.child_key
            and cost_lines.starts_on >= placements.placement_start_date
            and cost_lines.starts_on < placements.placement_end_date

    inner join episodes
        on
            placements.child_key = episodes.child_key
            and placements.placement_start_date <= episodes.episode_start_date
            and placements.placement_end_date > episodes.episode_start_date

)

select * from bought
