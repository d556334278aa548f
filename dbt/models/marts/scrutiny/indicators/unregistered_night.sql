with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

episodes as (

    select
        years.collection_year,
        years.starts_on,
        years.as_at,
        placed.child_key,
        placed.episode_no,
        greatest(placed.episode_start_date, years.starts_on) as first_night,
        -- the night of the day it ends is spent elsewhere, that of the day counted on is spent here
        least(coalesce(placed.episode_end_date, years.as_at + 1), years.as_at + 1) as ends_on

    from years

    inner join {{ ref('int_episode__placed') }} as placed
        on
            not placed.is_short_break
            and years.as_at >= placed.episode_start_date
            and years.starts_on < coalesce(placed.episode_end_date, date '9999-12-31')

),

unregistered as (

    select * from {{ ref('unregistered_in_year') }}

),

nights as (

    select
        episodes.collection_year,
        episodes.as_at,
        episodes.child_key,
        sum(episodes.ends_on - episodes.first_night)::integer as care_nights,
        coalesce(
            sum(greatest(episodes.ends_on - greatest(unregistered.unregistered_from, episodes.first_night), 0)) filter (
                where unregistered.child_key is not null
            ),
            0
        )::integer as unregistered_nights

    from episodes

    left join unregistered
        on
            episodes.collection_year = unregistered.collection_year
            and episodes.as_at = unregistered.as_at
            and episodes.child_key = unregistered.child_key
            and episodes.episode_no = unregistered.episode_no

    group by episodes.collection_year, episodes.as_at, episodes.child_key

)

select * from nights
