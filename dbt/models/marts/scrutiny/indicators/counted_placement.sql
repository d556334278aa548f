with

snapshot as (

    select
        looked_after.*,
        years.records_begin_on

    from {{ ref('int_looked_after__at_snapshot') }} as looked_after

    inner join {{ ref('int_scrutiny_year__spanned') }} as years
        on looked_after.collection_year = years.collection_year and looked_after.as_at = years.as_at

),

windows as (

    -- the year, for whoever is in care at its end; and two years, for those in care throughout
    select
        *,
        'P22' as indicator_id,
        starts_on as window_starts_on

    from snapshot

    union all

    select
        *,
        'P23' as indicator_id,
        (as_at - interval 24 months)::date + 1 as window_starts_on

    from snapshot

    where
        period_start_date <= (as_at - interval 24 months)::date
        and records_begin_on <= (as_at - interval 24 months)::date + 1

),

placements as (

    select * from {{ ref('int_placement__spelled') }}

    where
        not is_short_break
        -- absences are no placements, nor is what did not last a day
        and not is_absence_only
        and coalesce(placement_end_date > placement_start_date, true)

),

moves as (

    -- moves with the same carer that begin no placement of their own
    select
        episodes.child_key,
        episodes.episode_start_date

    from {{ ref('int_episode__placed') }} as episodes

    left join placements
        on
            episodes.child_key = placements.child_key
            and episodes.episode_no = placements.first_episode_no

    where
        episodes.reason_for_new_episode_code in ('T', 'U')
        and not episodes.is_short_break
        and placements.child_key is null

),

lived as (

    select
        child_key,
        placement_start_date as starts_on,
        coalesce(placement_end_date, date '9999-12-31') as ends_on,
        1 as placements,
        0 as same_carer_moves

    from placements

    union all

    -- a move replaces what was before it, so it adds to a year only after the first day
    select
        child_key,
        episode_start_date as starts_on,
        episode_start_date as ends_on,
        0 as placements,
        1 as same_carer_moves

    from moves

),

counted as (

    -- a placement open on the first day counts, one that ended on that day does not
    select
        windows.indicator_id,
        windows.collection_year,
        windows.as_at,
        windows.child_key,
        windows.episode_no,
        coalesce(sum(lived.placements), 0)::integer as placements,
        coalesce(sum(lived.same_carer_moves), 0)::integer as same_carer_moves

    from windows

    left join lived
        on
            windows.child_key = lived.child_key
            and windows.as_at >= lived.starts_on
            and windows.window_starts_on < lived.ends_on

    group by windows.indicator_id, windows.collection_year, windows.as_at, windows.child_key, windows.episode_no

)

select * from counted
