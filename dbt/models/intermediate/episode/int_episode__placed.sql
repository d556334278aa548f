with

episode as (

    select * from {{ ref('int_episode__merged') }}

),

located as (

    select
        episode.*,
        home.authority_code as home_authority_code,
        placement.authority_code as placement_authority_code,
        -- 1.6093 kilometres to the mile, as the return's specification has it.
        sqrt((home.easting - placement.easting) ** 2 + (home.northing - placement.northing) ** 2) / 1000 / 1.6093
            as miles

    from episode

    left join {{ ref('int_postcode__located') }} as home
        on replace(episode.home_postcode, ' ', '') = home.postcode

    left join {{ ref('int_postcode__located') }} as placement
        on replace(episode.placement_postcode, ' ', '') = placement.postcode

),

placed as (

    select
        located.child_key,
        located.child_id,
        located.episode_start_date,
        located.reason_for_new_episode_code,
        located.legal_status_code,
        located.category_of_need_code,
        located.placement_type_code,
        located.placement_provider_code,
        located.episode_end_date,
        located.reason_episode_ceased_code,
        located.reason_place_change_code,
        located.home_postcode,
        located.placement_postcode,
        located.ofsted_urn,
        located.placement_id,
        row_number() over (
            partition by located.child_id
            order by
                located.episode_start_date nulls last, located.episode_end_date nulls last, located.file_order,
                located.reason_for_new_episode_code, located.legal_status_code, located.placement_type_code,
                located.placement_postcode, located.ofsted_urn, located.reason_episode_ceased_code
        )::integer as episode_no,
        -- a part of the own authority, too large to find a family in: the postcode without its last three signs
        case
            when located.home_authority_code = '{{ var("ons_code") }}'
                then regexp_replace(upper(replace(located.home_postcode, ' ', '')), '...$', '')
            when located.home_authority_code is not null then 'outside the authority'
        end as home_locality,
        located.placement_authority_code,
        case
            when located.placement_authority_code = '{{ var("ons_code") }}' then 'IN'
            when located.placement_authority_code is not null then 'OUT'
        end as placement_location,
        -- An unaccompanied asylum seeking child has no home here to be far from.
        case
            when not child.is_uasc then {{ half_up('located.miles', policy('distance_decimals', 1)) }}
        end as placement_distance_miles,
        {{ half_up('located.miles', 1) }} as postcode_distance_miles,
        coalesce(located.legal_status_code in ('V3', 'V4'), false) as is_short_break,
        coalesce(located.is_placement_found, true) as is_placement_found,
        located.reason_for_new_episode_raw,
        located.reason_episode_ceased_raw

    from located

    inner join {{ ref('int_child__merged') }} as child on located.child_id = child.child_id

)

select * from placed
