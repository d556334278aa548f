{%- set grounds = policy('unregistered_grounds', ['other_placement', 'not_on_list', 'bought_as_unregistered']) -%}

with

episodes as (

    select * from {{ ref('int_episode__placed') }}

    where not is_short_break

),

needing_urn as (

    select code from {{ ref('codeset_placement_type') }}

    where needs_urn

),

providers as (

    select * from {{ ref('int_provider__summed') }}

),

placements as (

    select
        child_key,
        placement_start_date,
        coalesce(placement_end_date, date '9999-12-31') as placement_end_date

    from {{ ref('int_placement__spelled') }}

    where not is_short_break

),

other_placements as (

    -- the types in which a placement without registration is returned
    select
        child_key,
        episode_no,
        'other_placement' as ground,
        episode_start_date as unregistered_from

    from episodes

    where placement_type_code in ('Z1', 'Z11', 'Z12', 'Z13', 'Z14')

),

not_on_list as (

    -- a blank reference is a gap in the record and XXXXXXX a regulator other than Ofsted: neither is looked up
    select
        episodes.child_key,
        episodes.episode_no,
        'not_on_list' as ground,
        greatest(
            episodes.episode_start_date, coalesce(providers.registration_ended_on + 1, date '0001-01-01')
        ) as unregistered_from

    from episodes

    inner join needing_urn on episodes.placement_type_code = needing_urn.code

    left join providers on episodes.ofsted_urn = providers.urn

    where
        episodes.ofsted_urn <> 'XXXXXXX'
        and coalesce(episodes.placement_authority_code like 'E%', true)
        and (
            providers.urn is null
            or providers.registration_ended_on < coalesce(episodes.episode_end_date, date '9999-12-31')
        )
        -- without a list nobody can be missing from it
        and exists (select 1 from providers)

),

bought as (

    -- who buys a placement as unregistered says so of all of it, but not of a stay in hospital
    select
        episodes.child_key,
        episodes.episode_no,
        'bought_as_unregistered' as ground,
        episodes.episode_start_date as unregistered_from

    from {{ ref('int_cost_line__numbered') }} as cost_lines

    inner join placements
        on
            cost_lines.child_key = placements.child_key
            and coalesce(cost_lines.placement_start_date, cost_lines.line_start_date) >= placements.placement_start_date
            and coalesce(cost_lines.placement_start_date, cost_lines.line_start_date) < placements.placement_end_date

    inner join episodes
        on
            placements.child_key = episodes.child_key
            and episodes.episode_start_date >= placements.placement_start_date
            and episodes.episode_start_date < placements.placement_end_date
            and not coalesce(episodes.placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4'), false)

    where cost_lines.provision_type = 'Unregistered'

),

grounded as (

    select * from other_placements

    union all

    select * from not_on_list

    union all

    select distinct * from bought

),

believed as (

    select * from grounded

    where ground in ('{{ grounds | join("', '") }}')

)

select * from believed
