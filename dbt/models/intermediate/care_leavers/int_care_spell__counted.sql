with

episodes as (

    select
        child_key,
        episode_start_date,
        coalesce(episode_end_date, date '9999-12-31') as episode_end_date

    from {{ ref('int_episode__placed') }}

    where
        coalesce(legal_status_code, '') not in ('V3', 'V4')
        and coalesce(episode_end_date, date '9999-12-31') > episode_start_date

),

marked as (

    select
        *,
        coalesce(
            episode_start_date > max(episode_end_date) over (
                partition by child_key
                order by episode_start_date, episode_end_date
                rows between unbounded preceding and 1 preceding
            ),
            true
        ) as is_new_spell

    from episodes

),

numbered as (

    select
        *,
        sum(is_new_spell::integer) over (
            partition by child_key
            order by episode_start_date, episode_end_date
            rows unbounded preceding
        )::integer as spell_no

    from marked

),

spells as (

    select
        child_key,
        spell_no,
        min(episode_start_date) as spell_start_date,
        nullif(max(episode_end_date), date '9999-12-31') as spell_end_date

    from numbered

    group by child_key, spell_no

)

select * from spells
