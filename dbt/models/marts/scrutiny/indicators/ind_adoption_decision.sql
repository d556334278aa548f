with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

decisions as (

    select * from {{ ref('int_adoption_decision__merged') }}

),

reversed as (

    select
        years.collection_year,
        years.as_at,
        decisions.child_key,
        decisions.decision_no,
        decisions.decision_reversed_date,
        unnest([null, coalesce(decisions.reason_placed_ceased_code, 'not known')]) as line_name

    from years

    inner join decisions on decisions.decision_reversed_date between years.starts_on and years.as_at

),

adoptive_episodes as (

    select
        child_key,
        episode_start_date

    from {{ ref('int_episode__placed') }}

    where placement_type_code in ('A3', 'A4', 'A5', 'A6')

),

-- in care with a decision that stood on the day, and not placed since it was made

waiting as (

    select distinct
        snapshots.collection_year,
        snapshots.as_at,
        snapshots.child_key,
        snapshots.episode_no

    from {{ ref('int_looked_after__at_snapshot') }} as snapshots

    inner join decisions
        on
            snapshots.child_key = decisions.child_key
            and decisions.decision_date between snapshots.period_start_date and snapshots.as_at
            and coalesce(decisions.decision_reversed_date > snapshots.as_at, true)

    where
        not exists (
            select 1
            from adoptive_episodes
            where
                adoptive_episodes.child_key = snapshots.child_key
                and adoptive_episodes.episode_start_date between decisions.decision_date and snapshots.as_at
        )

),

members as (

    select
        'D05' as indicator_id,
        collection_year,
        as_at,
        'adoption' as member_kind,
        child_key || ' ' || decision_no as member_key,
        decision_reversed_date as counted_on,
        true as is_numerator,
        false as is_denominator,
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
        true as is_numerator,
        false as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        null as line_kind,
        null as line_name,
        episode_no

    from waiting

)

select * from members
