with

returned as (

    select distinct
        child_key,
        decom

    from {{ ref('ssda903__episodes') }}

),

episode as (

    select
        episode.child_key,
        episode.episode_start_date,
        episode.episode_end_date,
        episode.placement_id,
        episode.placement_type_code,
        episode.placement_provider_code,
        episode.reason_place_change_code,
        episode.ofsted_urn,
        replace(episode.placement_postcode, ' ', '') as postcode,
        replace(episode.home_postcode, ' ', '') as home_postcode,
        child.person_id

    from {{ ref('int_episode__placed') }} as episode

    inner join returned
        on
            episode.child_key = returned.child_key
            and episode.episode_start_date = returned.decom

    inner join {{ ref('int_child__merged') }} as child on episode.child_key = child.child_key

    where not episode.is_short_break

),

-- The day the placement itself began, by which the source's own row is known.
placement as (

    select
        person_id,
        placement_id,
        max(placement_start_date) as placement_start_date

    from {{ ref('stg_ssd__cla_placement') }}

    group by all

),

-- What commissioning pays for: the line of this placement, else the one that runs on the day.
paid as (

    select
        episode.child_key,
        episode.episode_start_date,
        paying.establishment_urn as paid_urn,
        paying.placement_type_code as paid_type

    from episode

    inner join {{ ref('stg_finance__placement_cost') }} as paying
        on
            episode.person_id = paying.person_id
            and (
                episode.placement_id = paying.placement_id
                or (
                    episode.placement_type_code is null
                    and episode.episode_start_date >= paying.placement_start_date
                    and (paying.placement_end_date is null or episode.episode_start_date < paying.placement_end_date)
                )
            )

    where paying.element_type_code = 'core'

    qualify row_number() over (
        partition by episode.child_key, episode.episode_start_date
        order by
            episode.placement_id = paying.placement_id desc nulls last,
            paying.line_start_date desc,
            paying.cost_line_id asc
    ) = 1

),

provider as (

    select * from {{ ref('int_provider__summed') }}

),

-- Homes are listed at their address; where two share it, the address tells nothing.
addressed as (

    select
        episode.child_key,
        episode.episode_start_date,
        any_value(listed.urn) as addressed_urn

    from episode

    inner join {{ ref('int_provider__listed') }} as listed
        on
            episode.postcode = listed.postcode
            and list_contains(listed.place_codes, episode.placement_type_code)

    where episode.placement_type_code in ('K1', 'K2', 'K3', 'R3', 'S1')

    group by all

    having count(distinct listed.urn) = 1

),

corroborated as (

    select
        episode.*,
        placement.placement_start_date,
        paid.paid_urn,
        paid.paid_type,
        addressed.addressed_urn,
        own.urn is not null as is_listed,
        coalesce(list_contains(own.place_codes, episode.placement_type_code), false) as is_listed_for_type,
        case
            when list_contains(own.place_codes, coalesce(paid.paid_type, episode.placement_type_code)) then own.urn
            when other.urn is not null then other.urn
            else own.urn
        end as best_urn

    from episode

    left join placement
        on
            episode.person_id = placement.person_id
            and episode.placement_id = placement.placement_id

    left join paid
        on
            episode.child_key = paid.child_key
            and episode.episode_start_date = paid.episode_start_date

    left join addressed
        on
            episode.child_key = addressed.child_key
            and episode.episode_start_date = addressed.episode_start_date

    left join provider as own on episode.ofsted_urn = own.urn

    left join provider as other on coalesce(paid.paid_urn, addressed.addressed_urn) = other.urn

),

judged as (

    select
        corroborated.*,
        provider.place_codes,
        provider.only_postcode,
        provider.provider_codes

    from corroborated

    left join provider on corroborated.best_urn = provider.urn

)

select * from judged
