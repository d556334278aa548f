with

looked_after as (

    select * from {{ ref('int_looked_after__in_year') }}

),

decisions as (

    select * from {{ ref('int_adoption_decision__merged') }}

),

-- decisions that stood in the year, and those of them that were reversed in it

stood as (

    select
        looked_after.collection_year,
        looked_after.as_at,
        decisions.child_key,
        decisions.decision_no,
        coalesce(decisions.decision_reversed_date <= looked_after.as_at, false) as is_reversed,
        if(is_reversed, decisions.decision_reversed_date, looked_after.as_at) as counted_on,
        coalesce(decisions.reason_placed_ceased_code, 'not known') as reason

    from looked_after

    inner join decisions
        on
            looked_after.child_key = decisions.child_key
            and looked_after.as_at >= coalesce(decisions.decision_date, decisions.decision_reversed_date)
            and looked_after.starts_on <= coalesce(decisions.decision_reversed_date, date '9999-12-31')

),

reversed as (

    select
        *,
        null as line_name

    from stood

    union all

    select
        *,
        reason as line_name

    from stood

    where is_reversed

),

adoptive_episodes as (

    select
        child_key,
        episode_start_date

    from {{ ref('int_episode__placed') }}

    where placement_type_code in ('A3', 'A4', 'A5', 'A6')

),

-- in care with a decision that stands on the day; waiting until placed after it was made

decided as (

    select
        snapshots.collection_year,
        snapshots.as_at,
        snapshots.child_key,
        snapshots.episode_no,
        max(decisions.decision_date) as decision_date

    from {{ ref('int_looked_after__at_snapshot') }} as snapshots

    inner join decisions
        on
            snapshots.child_key = decisions.child_key
            and decisions.decision_date between snapshots.period_start_date and snapshots.as_at
            and coalesce(decisions.decision_reversed_date > snapshots.as_at, true)

    group by all

),

waiting as (

    select
        *,
        not exists (
            select 1
            from adoptive_episodes
            where
                adoptive_episodes.child_key = decided.child_key
                and adoptive_episodes.episode_start_date between decided.decision_date and decided.as_at
        ) as is_waiting

    from decided

),

members as (

    select
        'D05' as indicator_id,
        collection_year,
        as_at,
        'adoption' as member_kind,
        child_key || ' ' || decision_no as member_key,
        counted_on,
        is_reversed as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'reason') as line_kind,
        line_name,
        null::integer as episode_no

    from reversed

    union all

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
        null as line_kind,
        null as line_name,
        episode_no

    from waiting

)

select * from members
