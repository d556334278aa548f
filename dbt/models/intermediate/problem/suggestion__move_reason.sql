with

episode as (

    select * from {{ ref('int_episode__corroborated') }}

),

-- A reason for a move belongs to a placement that another followed, with neither of them an absence.
suggestion as (

    select
        child_key,
        episode_start_date as began,
        placement_start_date as placement_began,
        'episodes' as module,
        'REASON_PLACE_CHANGE' as field,
        ['REASON_PLACE_CHANGE'] as bears_on,
        {{ blank_cell() }} as suggested_value,
        if(
            episode_end_date is null,
            'The placement has not ended, so there is no move to give a reason for.',
            'An absence ends without a move, and so without a reason for one.'
        ) as evidence,
        6 as priority

    from episode

    where
        reason_place_change_code is not null
        and (episode_end_date is null or placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4'))

)

select * from suggestion
