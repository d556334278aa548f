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

counted as (

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
        line_name

    from counted

)

select * from members
