with

placement as (

    select * from {{ ref('int_placement__spelled') }}

),

described as (

    select
        placement.child_key,
        placement.placement_no,
        placement.period_no,
        placement.placement_start_date,
        date_trunc('month', placement.placement_start_date)::date as placement_start_month,
        placement.placement_end_date,
        date_trunc('month', placement.placement_end_date)::date as placement_end_month,
        placement.nights,
        placement.absences,
        placement.absence_nights,
        placement.same_carer_moves,
        placement.first_placement_type_code,
        placement.placement_type_code,
        placement_type.placement_group,
        placement.placement_provider_code,
        provision.provider_group,
        placement.ofsted_urn,
        placement.placement_authority_code,
        placement.placement_location,
        placement.placement_distance_miles,
        placement.reason_for_new_episode_code,
        placement.reason_episode_ceased_code,
        placement.reason_place_change_code,
        placement.first_legal_status_code,
        {{ age_on('child.birth_date', 'placement.placement_start_date') }}::integer as age_at_start,
        placement.is_short_break,
        placement.is_absence_only

    from placement

    inner join {{ ref('int_child__merged') }} as child on placement.child_id = child.child_id

    left join {{ ref('codeset_placement_type') }} as placement_type
        on placement.placement_type_code = placement_type.code

    left join {{ ref('codeset_placement_provider') }} as provision
        on placement.placement_provider_code = provision.code

)

select * from described
