with

episode as (

    select * from {{ ref('int_episode__placed') }}

),

placement as (

    select
        person_id,
        placement_id,
        max(placement_start_date) as placement_start_date

    from {{ ref('stg_ssd__cla_placement') }}

    group by all

),

-- A reason for a move belongs to a placement that another followed, with neither of them an absence.
beside as (

    select
        episode.child_key,
        episode.episode_start_date,
        episode.placement_id,
        child.person_id,
        episode.reason_place_change_code,
        episode.placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4') as is_absence,
        episode.episode_end_date is null as is_open

    from episode

    inner join {{ ref('int_child__merged') }} as child on episode.child_key = child.child_key

),

suggestion as (

    select
        beside.child_key,
        beside.episode_start_date as began,
        placement.placement_start_date as placement_began,
        'episodes' as module,
        'REASON_PLACE_CHANGE' as field,
        ['REASON_PLACE_CHANGE'] as bears_on,
        {{ blank_cell() }} as suggested_value,
        if(
            beside.is_open,
            'The placement has not ended, so there is no move to give a reason for.',
            'An absence ends without a move, and so without a reason for one.'
        ) as evidence,
        6 as priority

    from beside

    left join placement
        on
            beside.person_id = placement.person_id
            and beside.placement_id = placement.placement_id

    where beside.reason_place_change_code is not null and (beside.is_absence or beside.is_open)

)

select * from suggestion
