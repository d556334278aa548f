with

episode as (

    select * from {{ ref('int_episode__compared') }}

),

-- One problem an episode, the first that applies: the others are often the same slip seen from another side.
judged as (

    select
        *,
        case
            when episode_start_date is null then 'missing_start'
            when episode_end_date < episode_start_date then 'ends_before_it_begins'
            when episode_end_date = episode_start_date then 'lasts_no_night'
            when previous_start_date = episode_start_date then 'same_day'
            when episode_end_date is null and reason_episode_ceased_code is not null then 'reason_without_end'
            when episode_end_date is null and next_start_date > episode_start_date then 'left_open'
            when episode_end_date > next_start_date and next_start_date > episode_start_date then 'overlap'
            when reason_episode_ceased_code = 'X1' and episode_end_date < next_start_date and next_reason_code <> 'S'
                then 'gap'
            when
                reason_episode_ceased_code = 'X1'
                and (not has_next or episode_end_date < next_start_date)
                then 'x1_without_successor'
            when reason_episode_ceased_code <> 'X1' and episode_end_date = next_start_date
                then 'ended_but_went_on'
            when episode_end_date is not null and reason_episode_ceased_code is null then 'end_without_reason'
        end as kind

    from episode

),

described as (

    select
        child_key,
        episode_no,
        episode_start_date,
        coalesce(episode_end_date, episode_start_date) as problem_date,
        kind,
        'The episode began on ' || coalesce({{ return_cell('episode_start_date') }}, 'a day nobody entered')
        || if(
            episode_end_date is null,
            ' and is open',
            ', ended on ' || {{ return_cell('episode_end_date') }}
        )
        || ' with reason ' || coalesce(reason_episode_ceased_code, 'blank')
        || case
            when kind = 'same_day' then '; another began on the same day'
            when has_next
                then
                    '; the next began on ' || coalesce({{ return_cell('next_start_date') }}, 'a day nobody entered')
                    || ' with reason ' || coalesce(next_reason_code, 'blank')
            else '; none follows'
        end
        || '.' as record_says,
        case
            when kind in ('overlap', 'gap') or (kind = 'left_open' and next_reason_code <> 'S')
                then {{ return_cell('next_start_date') }}
            when kind = 'reason_without_end' and reason_episode_ceased_code = 'X1' and has_next
                then {{ return_cell('next_start_date') }}
            when kind = 'ended_but_went_on' then 'X1'
            when kind = 'end_without_reason' and episode_end_date = next_start_date then 'X1'
        end as suggested_value

    from judged

    where kind is not null

)

select * from described
