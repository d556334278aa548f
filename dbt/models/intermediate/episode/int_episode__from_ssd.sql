with

episode as (

    select
        *,
        -- No id is stable in every system, so a row is numbered by what it says.
        row_number() over (
            order by
                person_id, episode_start_date, episode_end_date nulls last, reason_for_new_episode_code,
                reason_episode_ceased_code, placement_id, episode_id
        ) as episode_row,
        -- The first episode with a placement tells when the placement began, should its own row be missing.
        coalesce(
            min(case when placement_id is not null then episode_start_date end) over (
                partition by person_id, placement_id
            ),
            episode_start_date
        ) as placement_first_seen_date,
        coalesce(
            max(case when reason_for_new_episode_code = 'S' then episode_start_date end) over (
                partition by person_id
                order by episode_start_date
                range between unbounded preceding and current row
            ),
            entered_care_date,
            min(episode_start_date) over (partition by person_id)
        ) as care_began_date

    from {{ ref('stg_ssd__cla_episodes') }}

    where person_id is not null

),

-- The placement id first. Some systems repeat it, and then the dates choose.
by_id as (

    select
        episode.episode_row,
        placement.*

    from episode

    inner join {{ ref('int_episode__placements_known') }} as placement
        on
            episode.person_id = placement.person_id
            and episode.placement_id = placement.placement_id

    qualify row_number() over (
        partition by episode.episode_row
        order by
            (
                episode.episode_start_date >= placement.placement_start_date
                and (
                    placement.placement_end_date is null
                    or episode.episode_start_date < placement.placement_end_date
                )
            ) desc nulls last,
            placement.placement_start_date desc nulls last,
            placement.placement_end_date desc nulls first,
            placement.placement_type_code asc
    ) = 1

),

-- Without a row for the id: the supplement's row of that day, else the one placement that holds the day.
by_date as (

    select
        episode.episode_row,
        placement.*

    from episode

    inner join {{ ref('int_episode__placements_known') }} as placement
        on
            episode.person_id = placement.person_id
            and (
                (placement.is_supplied and episode.placement_first_seen_date = placement.placement_start_date)
                or (
                    not placement.is_supplied
                    and episode.placement_id is null
                    and episode.episode_start_date >= placement.placement_start_date
                    and (
                        placement.placement_end_date is null
                        or episode.episode_start_date < placement.placement_end_date
                    )
                )
            )

    where episode.episode_row not in (select by_id.episode_row from by_id)

    qualify row_number() over (
        partition by episode.episode_row
        order by
            placement.is_supplied desc, placement.placement_start_date desc, placement.placement_type_code asc,
            placement.placement_postcode asc
    ) = 1

),

placed as (

    select * from by_id

    union all

    select * from by_date

),

reference_corrected as (

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

),

-- A legal status counts from the day it began; when several hold, the one begun last.
in_law as (

    select
        episode.episode_row,
        status.legal_status_code

    from episode

    inner join {{ ref('stg_ssd__legal_status') }} as status
        on
            episode.person_id = status.person_id
            and episode.episode_start_date >= status.status_start_date
            and (status.status_end_date is null or episode.episode_start_date < status.status_end_date)

    where status.legal_status_code is not null

    qualify row_number() over (
        partition by episode.episode_row
        order by
            status.status_start_date desc,
            status.status_end_date desc nulls first,
            -- Two orders of one day: the placement order is the later step in court.
            status.legal_status_code = 'E1' desc,
            status.legal_status_code asc
    ) = 1

),

-- Home is where the child lived when care began; a move on that very day is the move into care.
lived as (

    select
        episode.episode_row,
        address.postcode as home_postcode

    from episode

    inner join {{ ref('stg_ssd__address') }} as address
        on
            episode.person_id = address.person_id
            and episode.care_began_date >= address.address_start_date
            and (address.address_end_date is null or episode.care_began_date <= address.address_end_date)

    where not contains(lower(coalesce(address.address_type, '')), 'placement')

    qualify row_number() over (
        partition by episode.episode_row
        order by
            address.address_start_date < episode.care_began_date desc,
            address.address_start_date desc,
            address.address_end_date desc nulls first,
            address.postcode asc
    ) = 1

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
