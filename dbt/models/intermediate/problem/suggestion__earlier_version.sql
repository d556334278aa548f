with

now as (

    select * from {{ ref('stg_ssd__cla_placement') }}

),

child as (

    select * from {{ ref('int_child__merged') }}

),

-- What the source said of a placement before somebody overwrote it.
before as (

    select
        {{ text_of('clap_cla_placement_id') }} as placement_id,
        {{ date_of('clap_cla_placement_start_date') }} as placement_start_date,
        {{ code_of('clap_cla_placement_type', 'placement_type') }} as placement_type_code,
        {{ code_of('clap_cla_placement_provider', 'placement_provider') }} as placement_provider_code,
        {{ urn_of('clap_cla_placement_urn') }} as ofsted_urn,
        {{ postcode_of('clap_cla_placement_postcode') }} as placement_postcode,
        {{ code_of('clap_cla_placement_change_reason', 'reason_place_change') }} as reason_place_change_code,
        known_to

    from {{ ref('history_ssd__ssd_cla_placement') }}

    where known_to <= {{ known_at() }}

    qualify
        row_number() over (partition by placement_id, placement_start_date order by known_to desc, known_from desc) = 1

),

overwritten as (

    unpivot (
        select
            child.child_key,
            now.placement_start_date,
            before.known_to,
            if(now.placement_type_code is distinct from before.placement_type_code, before.placement_type_code, null)
                as place,
            if(
                now.placement_provider_code is distinct from before.placement_provider_code,
                before.placement_provider_code, null
            ) as place_provider,
            if(now.ofsted_urn is distinct from before.ofsted_urn, before.ofsted_urn, null) as urn,
            if(now.placement_postcode is distinct from before.placement_postcode, before.placement_postcode, null)
                as pl_post,
            if(
                now.reason_place_change_code is distinct from before.reason_place_change_code,
                before.reason_place_change_code, null
            ) as reason_place_change

        from now

        inner join before
            on
                now.placement_id = before.placement_id
                and now.placement_start_date = before.placement_start_date

        inner join child on now.person_id = child.person_id
    )
    on place, place_provider, urn, pl_post, reason_place_change
    into name field value suggested_value

),

-- The reason for a move is returned with the last episode of the placement, the rest with each of them.
episode as (

    select
        overwritten.*,
        placed.episode_start_date

    from overwritten

    inner join {{ ref('int_episode__corroborated') }} as placed
        on
            overwritten.child_key = placed.child_key
            and overwritten.placement_start_date = placed.placement_start_date

    -- With own parents the placement is the home, which is suggested to nobody.
    where
        overwritten.field <> 'pl_post'
        or (
            coalesce(placed.placement_type_code, '') not like 'P%'
            and replace(overwritten.suggested_value, ' ', '') is distinct from placed.home_postcode
        )

),

suggestion as (

    select
        child_key,
        episode_start_date as began,
        placement_start_date as placement_began,
        'episodes' as module,
        upper(field) as field,
        [upper(field)] as bears_on,
        suggested_value,
        'The source said so until ' || {{ day_in_words('known_to') }} || '.' as evidence,
        10 as priority

    from episode

)

select * from suggestion
