with

-- in care with a decision that stands on the day

decided as (

    select
        snapshots.collection_year,
        snapshots.as_at,
        snapshots.child_key,
        snapshots.episode_no,
        max(decisions.decision_date) as decision_date

    from {{ ref('int_looked_after__at_snapshot') }} as snapshots

    inner join {{ ref('int_adoption_decision__merged') }} as decisions
        on
            snapshots.child_key = decisions.child_key
            and snapshots.period_start_date <= decisions.decision_date
            and snapshots.as_at >= decisions.decision_date
            and coalesce(snapshots.as_at < decisions.decision_reversed_date, true)

    group by all

),

adoptive_episodes as (

    select
        child_key,
        episode_start_date

    from {{ ref('int_episode__placed') }}

    where placement_type_code in ('A3', 'A4', 'A5', 'A6')

),

waiting as (

    select
        *,
        not exists (
            select 1
            from adoptive_episodes
            where
                decided.child_key = adoptive_episodes.child_key
                and adoptive_episodes.episode_start_date between decided.decision_date and decided.as_at
        ) as is_waiting

    from decided

),

members as (

    select
        'D06' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        is_waiting as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        episode_no

    from waiting

)

select * from members
