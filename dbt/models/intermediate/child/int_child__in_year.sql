with

episode as (

    select * from {{ ref('int_episode__in_year') }}

),

in_year as (

    select
        collection_year,
        child_key,
        child_id,
        bool_and(is_short_break) as is_short_breaks_only,
        bool_or(
            coalesce(reason_for_new_episode_code = 'S' and episode_start_date >= starts_on, false)
        ) as is_started,
        -- All year: no start after 1 April, no end before 31 March but to go on the same day, and no short break.
        -- Who has left while the year still runs has left before 31 March.
        not bool_or(
            coalesce(reason_for_new_episode_code = 'S' and episode_start_date > starts_on, false)
            or coalesce(
                episode_end_date >= starts_on
                and episode_end_date < {{ last_day_of_year('collection_year') }}
                and reason_episode_ceased_code is distinct from 'X1',
                false
            )
            or is_short_break
        ) as is_continuously_looked_after,
        -- A child who leaves on the last day has left.
        bool_or(
            not is_short_break
            and episode_start_date <= as_at
            and (episode_end_date is null or episode_end_date > as_at)
        ) as is_looked_after_at_end,
        max(
            case
                when reason_episode_ceased_code in ('E11', 'E12') and episode_end_date >= starts_on
                    then episode_end_date
            end
        ) as adopted_date

    from episode

    group by collection_year, child_key, child_id

)

select * from in_year
