with

episode as (

    select * from {{ ref('int_episode__placed') }}

),

suggestion as (

    select
        child_key,
        episode_start_date as began,
        null::date as placement_began,
        'episodes' as module,
        'RNE' as field,
        ['RNE', 'PLACE'] as bears_on,
        if(reason_for_new_episode_code = 'T', 'P', 'B') as suggested_value,
        'An absence is a change of placement and of who cares, so the reason is that of such a move.' as evidence,
        6 as priority

    from episode

    where
        placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4')
        and reason_for_new_episode_code in ('T', 'U')

)

select * from suggestion
