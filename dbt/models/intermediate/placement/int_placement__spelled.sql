{%- set is_carer_level = policy('placement_moves', 'carer_level') == 'carer_level' -%}
with

episode as (

    select
        *,
        coalesce(placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4'), false) as is_absence

    from {{ ref('int_episode__chained') }}

),

beside_the_last as (

    select
        *,
        lag(is_absence) over period as was_away,
        -- Where the child last stayed in this period, absences passed over; '' says that it was not recorded.
        last_value(case when not is_absence then coalesce(placement_type_code, '') end ignore nulls) over before
            as last_type,
        last_value(case when not is_absence then coalesce(placement_provider_code, '') end ignore nulls) over before
            as last_provider,
        last_value(case when not is_absence then coalesce(placement_postcode, '') end ignore nulls) over before
            as last_postcode,
        last_value(case when not is_absence then coalesce(ofsted_urn, '') end ignore nulls) over before
            as last_urn

    from episode

    window
        period as (partition by child_id, period_no order by episode_no),
        before as (
            partition by child_id, period_no order by episode_no
            rows between unbounded preceding and 1 preceding
        )

),

-- A code that was retired and the one that followed it are the same type: H5 and P2 became K3, Z1 became Z11 to Z14.
compared as (

    select
        *,
        coalesce(
            coalesce(placement_type_code, '') = last_type
            or (placement_type_code = 'K3' and last_type in ('H5', 'P2'))
            or (placement_type_code in ('Z11', 'Z12', 'Z13', 'Z14') and last_type = 'Z1'),
            false
        ) as is_same_type

    from beside_the_last

),

-- A temporary absence is no placement, nor is the way back from it: the same placement type, and from 2025/26 on
-- the same postcode as well (rule 383).
judged as (

    select
        *,
        (
            coalesce(was_away, false)
            and not is_absence
            and is_same_type
            and (
                episode_start_date < date '2025-04-01'
                or coalesce(placement_postcode, '') = last_postcode
            )
        ) as is_return,
        (
            not is_same_type
            or coalesce(placement_provider_code, '') <> last_provider
            or coalesce(placement_postcode, '') <> last_postcode
            or coalesce(ofsted_urn, '') <> last_urn
        ) as is_elsewhere

    from compared

),

marked as (

    select
        *,
        case
            when was_away is null then true
            when is_absence then false
            when last_type is null then true
            when is_return then false
            -- A blank reason says nothing, so the placement itself is compared.
            when reason_for_new_episode_code is null then is_elsewhere
            else reason_for_new_episode_code in ('S', 'P', 'B'{% if not is_carer_level %}, 'T', 'U'{% endif %})
        end as is_new_spell

    from judged

),

numbered as (

    select
        *,
        sum(is_new_spell::integer) over (
            partition by child_id order by episode_no
            rows between unbounded preceding and current row
        )::integer as placement_no

    from marked

),

spell as (

    select
        child_key,
        child_id,
        placement_no,
        min(period_no) as period_no,
        min(episode_no)::integer as first_episode_no,
        arg_min(episode_start_date, episode_no) as placement_start_date,
        arg_max_null(episode_end_date, episode_no) as placement_end_date,
        arg_min(reason_for_new_episode_code, episode_no) as reason_for_new_episode_code,
        arg_max_null(reason_episode_ceased_code, episode_no) as reason_episode_ceased_code,
        arg_max_null(reason_place_change_code, episode_no) filter (where not is_absence)
            as reason_place_change_code,
        coalesce(
            arg_max_null(placement_type_code, episode_no) filter (where not is_absence),
            arg_max(placement_type_code, episode_no)
        ) as placement_type_code,
        coalesce(
            arg_min_null(placement_type_code, episode_no) filter (where not is_absence),
            arg_min(placement_type_code, episode_no)
        ) as first_placement_type_code,
        arg_max_null(placement_provider_code, episode_no) filter (where not is_absence) as placement_provider_code,
        arg_max_null(ofsted_urn, episode_no) filter (where not is_absence) as ofsted_urn,
        arg_max_null(placement_id, episode_no) filter (where not is_absence) as placement_id,
        arg_max_null(placement_authority_code, episode_no) filter (where not is_absence)
            as placement_authority_code,
        arg_max_null(placement_location, episode_no) filter (where not is_absence) as placement_location,
        arg_max_null(placement_distance_miles, episode_no) filter (where not is_absence)
            as placement_distance_miles,
        arg_min_null(legal_status_code, episode_no) as first_legal_status_code,
        count(*)::integer as episodes,
        -- Absences that follow each other are one absence.
        count(*) filter (where is_absence and not coalesce(was_away, false))::integer as absences,
        coalesce(
            sum(coalesce(episode_end_date, greatest({{ night() }}, episode_start_date)) - episode_start_date) filter (
                where is_absence
            ),
            0
        )::integer as absence_nights,
        count(*) filter (where reason_for_new_episode_code in ('T', 'U') and not is_new_spell)::integer
            as same_carer_moves,
        bool_and(is_short_break) as is_short_break,
        bool_and(is_absence) as is_absence_only

    from numbered

    group by child_key, child_id, placement_no

),

counted as (

    select
        *,
        (coalesce(placement_end_date, greatest({{ night() }}, placement_start_date)) - placement_start_date)::integer
            as nights

    from spell

)

select * from counted
