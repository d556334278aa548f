with

ordered as (

    select
        *,
        lag(child_id) over child is not null as has_previous,
        lead(child_id) over child is not null as has_next,
        lag(episode_end_date) over child as previous_end_date,
        lag(reason_episode_ceased_code) over child as previous_reason_ceased_code

    from {{ ref('int_episode__placed') }}

    window child as (partition by child_id order by episode_no)

),

-- A chain goes on where an episode ended with X1 on the day the next began. Dates alone decide nothing, and what
-- contradicts itself begins a period of its own and is flagged, never merged or split in silence.
judged as (

    select
        *,
        coalesce(
            has_previous
            and previous_reason_ceased_code = 'X1'
            and previous_end_date = episode_start_date
            and coalesce(reason_for_new_episode_code, '') <> 'S',
            false
        ) as is_continuation

    from ordered

),

chained as (

    select
        *,
        sum((not is_continuation)::integer) over (
            partition by child_id order by episode_no
            rows between unbounded preceding and current row
        )::integer as period_no,
        coalesce(
            reason_for_new_episode_code = 'S' and has_previous and episode_start_date <= previous_end_date, false
        ) as is_start_on_previous_end,
        not is_continuation and coalesce(reason_for_new_episode_code, '') <> 'S' as is_start_unexplained

    from judged

)

select * exclude (previous_end_date, previous_reason_ceased_code) from chained
