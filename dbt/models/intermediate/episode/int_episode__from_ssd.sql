with

episode as (

    select * from {{ ref('int_episode__numbered') }}

),

placed as (

    select * from {{ ref('int_episode__placement_found') }}

),

reference_corrected as (

    select * from {{ ref('int_episode__reference_corrected') }}

),

in_law as (

    select * from {{ ref('int_episode__legal_status_found') }}

),

lived as (

    select * from {{ ref('int_episode__home_found') }}

),

complete as (

    select
        episode.person_id,
        episode.episode_start_date,
        episode.reason_for_new_episode_code,
        episode.reason_for_new_episode_raw,
        in_law.legal_status_code,
        episode.category_of_need_code,
        placed.placement_type_code,
        placed.placement_provider_code,
        episode.episode_end_date,
        episode.reason_episode_ceased_code,
        episode.reason_episode_ceased_raw,
        lived.home_postcode,
        placed.placement_postcode,
        coalesce(reference_corrected.ofsted_urn, placed.ofsted_urn) as ofsted_urn,
        episode.placement_id,
        -- The reason belongs to the episode with which the placement ends.
        case
            when
                row_number() over (
                    partition by
                        episode.person_id, episode.placement_id, placed.placement_start_date, placed.is_supplied
                    order by episode.episode_start_date desc, episode.episode_row desc
                ) = 1
                then placed.reason_place_change_code
        end as reason_place_change_code,
        placed.episode_row is not null as is_placement_found

    from episode

    left join placed on episode.episode_row = placed.episode_row

    left join reference_corrected on episode.episode_row = reference_corrected.episode_row

    left join in_law on episode.episode_row = in_law.episode_row

    left join lived on episode.episode_row = lived.episode_row

)

select * from complete
