with

birthdays as (

    select
        child_key,
        birthday_age,
        year_start_date,
        least(year_end_date, date '{{ var("night") }}') as known_until_date,
        year_end_date

    from {{ ref('int_birthday__qualified') }}

),

episodes as (

    select * from {{ ref('int_episode__placed') }}

),

known as (

    select
        birthdays.child_key,
        birthdays.birthday_age,
        birthdays.year_start_date,
        birthdays.year_end_date,
        birthdays.known_until_date,
        episodes.episode_start_date,
        episodes.episode_no,
        episodes.legal_status_code,
        episodes.reason_for_new_episode_code,
        -- an end after the year is not in that year's return: the child is still looked after there
        case
            when episodes.episode_end_date <= birthdays.known_until_date then episodes.episode_end_date
        end as episode_end_date,
        case
            when episodes.episode_end_date <= birthdays.known_until_date then episodes.reason_episode_ceased_code
        end as reason_episode_ceased_code

    from birthdays

    inner join episodes
        on
            birthdays.child_key = episodes.child_key
            and birthdays.known_until_date >= episodes.episode_start_date

),

last_episodes as (

    select
        child_key,
        birthday_age,
        arg_max_null(
            episode_end_date,
            (episode_start_date, coalesce(episode_end_date, date '9999-12-31'), coalesce(episode_no, 0))
        ) as last_end_date,
        arg_max_null(
            reason_episode_ceased_code,
            (episode_start_date, coalesce(episode_end_date, date '9999-12-31'), coalesce(episode_no, 0))
        ) as last_reason_ceased_code,
        bool_or(coalesce(reason_episode_ceased_code, '') = 'E2') as has_died_in_care,
        -- the return's own notion: one who leaves on 31 March was there all year
        bool_or(coalesce(episode_end_date, year_end_date) >= year_start_date)
        and not bool_or(
            (coalesce(reason_for_new_episode_code, '') = 'S' and episode_start_date > year_start_date)
            or coalesce(
                episode_end_date >= year_start_date
                and episode_end_date < year_end_date
                and coalesce(reason_episode_ceased_code, '') <> 'X1',
                false
            )
            or (
                coalesce(legal_status_code, '') in ('V3', 'V4')
                and coalesce(episode_end_date, year_end_date) >= year_start_date
            )
        ) as is_looked_after_all_year

    from known

    group by child_key, birthday_age

)

select * from last_episodes
