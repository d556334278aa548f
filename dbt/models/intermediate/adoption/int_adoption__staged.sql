with

periods as (

    select
        child_key,
        period_no,
        if(is_start_known, period_start_date, null) as entered_on,
        period_start_date,
        period_end_date as adopted_on

    from {{ ref('int_period_of_care__chained') }}

    where
        reason_ceased_code in ('E11', 'E12')
        and not is_short_break

),

episodes as (

    select
        child_key,
        period_no,
        min(episode_start_date) filter (legal_status_code = 'E1') as placement_order_on,
        min(episode_start_date) filter (placement_type_code in ('A3', 'A4', 'A5', 'A6')) as placed_on,
        max(episode_no) as episode_no

    from {{ ref('int_episode__chained') }}

    group by child_key, period_no

),

decisions as (

    select * from {{ ref('int_adoption_decision__merged') }}

    where decision_reversed_date is null

),

-- Of several decisions that stand, the adoption followed the last.

decided as (

    select
        periods.child_key,
        periods.period_no,
        decisions.decision_date as decided_on,
        decisions.matched_date as matched_on,
        decisions.is_adopted_by_carer

    from periods

    inner join decisions
        on
            periods.child_key = decisions.child_key
            and coalesce(decisions.decision_date, decisions.matched_date)
            between periods.period_start_date and periods.adopted_on

    qualify row_number() over (
        partition by periods.child_key, periods.period_no
        order by decisions.decision_date desc nulls last, decisions.decision_no desc
    ) = 1

),

-- The home a child was placed for adoption in may be the foster home it lived in before: the same carer's spell.

homes as (

    select
        episodes.child_key,
        episodes.period_no,
        max(spells.placement_start_date) as moved_to_carer_on

    from episodes

    inner join {{ ref('int_placement__spelled') }} as spells
        on
            episodes.child_key = spells.child_key
            and episodes.period_no = spells.period_no
            and episodes.placed_on >= spells.placement_start_date
            and episodes.placed_on < coalesce(spells.placement_end_date, date '9999-12-31')

    group by all

),

staged as (

    select
        periods.child_key,
        periods.period_no,
        episodes.episode_no,
        periods.entered_on,
        {{ age_on('children.birth_date', 'periods.entered_on') }}::integer as age_at_entry,
        decided.decided_on,
        episodes.placement_order_on,
        decided.matched_on,
        episodes.placed_on,
        if(coalesce(decided.is_adopted_by_carer, false), homes.moved_to_carer_on, episodes.placed_on) as moved_in_on,
        periods.adopted_on

    from periods

    inner join {{ ref('int_child__merged') }} as children on periods.child_key = children.child_key

    inner join episodes
        on periods.child_key = episodes.child_key and periods.period_no = episodes.period_no

    left join decided
        on periods.child_key = decided.child_key and periods.period_no = decided.period_no

    left join homes
        on periods.child_key = homes.child_key and periods.period_no = homes.period_no

)

select * from staged
