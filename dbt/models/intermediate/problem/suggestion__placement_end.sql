with

placement as (

    select * from {{ ref('stg_ssd__cla_placement') }}

),

child as (

    select * from {{ ref('int_child__merged') }}

),

episode as (

    select
        child_key,
        placement_id,
        if(count(*) = count(episode_end_date), max(episode_end_date), null) as last_day

    from {{ ref('int_episode__placed') }}

    where placement_id is not null

    group by all

),

suggestion as (

    select
        child.child_key,
        placement.placement_start_date as began,
        placement.placement_start_date as placement_began,
        'ssd_cla_placement' as module,
        'clap_cla_placement_end_date' as field,
        ['clap_cla_placement_end_date'] as bears_on,
        {{ return_cell('episode.last_day') }} as suggested_value,
        'The last episode in this placement ended on that day.' as evidence,
        1 as priority

    from placement

    inner join child on placement.person_id = child.person_id

    inner join episode
        on
            child.child_key = episode.child_key
            and placement.placement_id = episode.placement_id

    where placement.placement_end_date < placement.placement_start_date and episode.last_day is not null

)

select * from suggestion
