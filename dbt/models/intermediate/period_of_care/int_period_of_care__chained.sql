with

episode as (

    select * from {{ ref('int_episode__chained') }}

),

period as (

    select
        child_key,
        child_id,
        period_no,
        arg_min(episode_start_date, episode_no) as period_start_date,
        arg_max_null(episode_end_date, episode_no) as period_end_date,
        arg_max_null(reason_episode_ceased_code, episode_no) as reason_ceased_code,
        arg_min_null(legal_status_code, episode_no) as first_legal_status_code,
        arg_min_null(category_of_need_code, episode_no) as category_of_need_code,
        count(*)::integer as episodes,
        bool_and(is_short_break) as is_short_break,
        not bool_or(is_start_unexplained) as is_start_known,
        bool_or(is_start_on_previous_end) as is_start_on_previous_end,
        -- The last link says that another follows, and none does; or it never ends though another period begins.
        coalesce(arg_max_null(reason_episode_ceased_code, episode_no) = 'X1', false)
        or (arg_max_null(episode_end_date, episode_no) is null and arg_max(has_next, episode_no)) as is_end_unexplained

    from episode

    group by child_key, child_id, period_no

),

counted as (

    select
        *,
        -- Nights so far while the period is open.
        (coalesce(period_end_date, greatest({{ night() }}, period_start_date)) - period_start_date)::integer as nights

    from period

)

select * from counted
