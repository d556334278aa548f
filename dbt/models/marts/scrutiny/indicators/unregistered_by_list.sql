with

providers as (

    select * from {{ ref('int_provider__summed') }}

),

-- without a list nobody can be missing from it

lists as (

    select count(*) as registrations from providers

),

needing_urn as (

    select code from {{ ref('codeset_placement_type') }}

    where needs_urn

),

episodes as (

    -- a blank reference is a gap in the record and XXXXXXX a regulator other than Ofsted: neither is looked up
    select placed.*

    from {{ ref('int_episode__placed') }} as placed

    inner join needing_urn on placed.placement_type_code = needing_urn.code

    where
        not placed.is_short_break
        and placed.ofsted_urn <> 'XXXXXXX'
        and coalesce(placed.placement_authority_code like 'E%', true)

),

unlisted as (

    select
        episodes.child_key,
        episodes.episode_no,
        -- who stays on the day the registration ends has a night without one (rules 227, 228)
        greatest(episodes.episode_start_date, providers.registration_ended_on) as unregistered_from

    from episodes

    cross join lists

    left join providers on episodes.ofsted_urn = providers.urn

    where
        lists.registrations > 0
        and (
            providers.urn is null
            or providers.registration_ended_on < coalesce(episodes.episode_end_date, date '9999-12-31')
        )

)

select * from unlisted
