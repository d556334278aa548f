with

episode as (

    select * from {{ ref('int_episode__chained') }}

),

described as (

    select
        episode.child_key,
        episode.episode_no,
        episode.period_no,
        episode.episode_start_date,
        date_trunc('month', episode.episode_start_date)::date as episode_start_month,
        episode.episode_end_date,
        date_trunc('month', episode.episode_end_date)::date as episode_end_month,
        episode.reason_for_new_episode_code,
        episode.legal_status_code,
        legal_status.legal_status_group,
        episode.category_of_need_code,
        episode.placement_type_code,
        placement_type.placement_group,
        episode.placement_provider_code,
        provision.provider_group,
        episode.ofsted_urn,
        episode.placement_authority_code,
        episode.placement_location,
        episode.placement_distance_miles,
        episode.reason_episode_ceased_code,
        reason.reason_ceased_group,
        episode.reason_place_change_code,
        {{ age_on('child.birth_date', 'episode.episode_start_date') }}::integer as age_at_start,
        episode.is_short_break,
        coalesce(placement_type.is_temporary, false) as is_temporary

    from episode

    inner join {{ ref('int_child__merged') }} as child on episode.child_id = child.child_id

    left join {{ ref('codeset_legal_status') }} as legal_status on episode.legal_status_code = legal_status.code

    left join {{ ref('codeset_placement_type') }} as placement_type on episode.placement_type_code = placement_type.code

    left join {{ ref('codeset_placement_provider') }} as provision on episode.placement_provider_code = provision.code

    left join {{ ref('codeset_reason_episode_ceased') }} as reason on episode.reason_episode_ceased_code = reason.code

)

select * from described
