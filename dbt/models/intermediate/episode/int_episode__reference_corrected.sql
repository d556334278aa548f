with

episode as (

    select * from {{ ref('int_episode__numbered') }}

),

placed as (

    select * from {{ ref('int_episode__placement_found') }}

),

corrected as (

    select
        episode.episode_row,
        {{ urn_of('supplement.item_value') }} as ofsted_urn

    from episode

    left join placed on episode.episode_row = placed.episode_row

    inner join {{ ref('stg_ssd__cla_supplement') }} as supplement
        on
            episode.person_id = supplement.person_id
            and supplement.effective_date
            >= coalesce(placed.placement_start_date, episode.placement_first_seen_date)
            and supplement.effective_date
            < coalesce(placed.placement_end_date, episode.episode_end_date, date '9999-12-31')

    where supplement.item = 'PLACE_URN_OVERRIDE'

    qualify row_number() over (
        partition by episode.episode_row
        order by supplement.entered_at desc nulls last, supplement.effective_date desc, supplement.item_value asc
    ) = 1

)

select * from corrected
