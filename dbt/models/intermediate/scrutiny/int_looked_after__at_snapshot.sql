with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

episodes as (

    select * from {{ ref('int_episode__placed') }}

    where coalesce(legal_status_code, '') not in ('V3', 'V4')

),

children as (

    select * from {{ ref('int_child__merged') }}

),

periods as (

    select * from {{ ref('int_period_of_care__chained') }}

    where not is_short_break

),

placements as (

    select
        *,
        lag(placement_start_date) over placed as previous_start_date,
        lag(placement_end_date) over placed as previous_end_date

    from {{ ref('int_placement__spelled') }}

    where not is_short_break and not is_absence_only

    window placed as (partition by child_key, period_no order by placement_no)

),

open_episodes as (

    select
        years.collection_year,
        years.starts_on,
        years.as_at,
        episodes.*

    from years

    inner join episodes
        on {{ is_open_on('episodes.episode_start_date', 'episodes.episode_end_date', 'years.as_at') }}

    -- two open episodes are a fault of the record: the later one speaks for the child, who counts once
    qualify row_number() over (
        partition by years.collection_year, years.as_at, episodes.child_key
        order by episodes.episode_start_date desc, episodes.episode_no desc
    ) = 1

),

open_periods as (

    select
        years.collection_year,
        years.as_at,
        periods.child_key,
        max(periods.period_start_date) as period_start_date

    from years

    inner join periods
        on {{ is_open_on('periods.period_start_date', 'periods.period_end_date', 'years.as_at') }}

    group by years.collection_year, years.as_at, periods.child_key

),

open_placements as (

    select
        years.collection_year,
        years.as_at,
        placements.child_key,
        placements.placement_start_date,
        placements.first_placement_type_code,
        placements.previous_start_date,
        placements.previous_end_date

    from years

    inner join placements
        on {{ is_open_on('placements.placement_start_date', 'placements.placement_end_date', 'years.as_at') }}

    qualify row_number() over (
        partition by years.collection_year, years.as_at, placements.child_key
        order by placements.placement_start_date desc, placements.placement_no desc
    ) = 1

),

snapshot as (

    select
        open_episodes.collection_year,
        open_episodes.starts_on,
        open_episodes.as_at,
        open_episodes.child_key,
        open_episodes.episode_no,
        open_episodes.legal_status_code,
        open_episodes.category_of_need_code,
        open_episodes.placement_type_code,
        open_episodes.placement_provider_code,
        open_episodes.placement_location,
        open_episodes.placement_distance_miles,
        {{ age_on('children.birth_date', 'open_episodes.as_at') }}::integer as age,
        children.is_uasc
        and coalesce(children.uasc_ceased_date > open_episodes.as_at, true) as is_uasc,
        open_periods.period_start_date,
        open_placements.placement_start_date,
        if(
            open_placements.previous_end_date = open_placements.placement_start_date,
            open_placements.previous_start_date,
            null
        ) as previous_placement_start_date,
        -- carers who adopt the child they foster began as foster carers
        coalesce(open_placements.first_placement_type_code in ('A3', 'A4', 'A5', 'A6'), false) as is_adoptive

    from open_episodes

    inner join children on open_episodes.child_key = children.child_key

    left join open_periods
        on
            open_episodes.child_key = open_periods.child_key
            and open_episodes.collection_year = open_periods.collection_year
            and open_episodes.as_at = open_periods.as_at

    left join open_placements
        on
            open_episodes.child_key = open_placements.child_key
            and open_episodes.collection_year = open_placements.collection_year
            and open_episodes.as_at = open_placements.as_at

)

select * from snapshot
