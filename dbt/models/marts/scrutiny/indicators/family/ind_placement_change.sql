{%- set by_default = ['ALLEG', 'APPRR', 'CREQB', 'CREQO', 'CHILD', 'LAREQ', 'STAND', 'CUSTOD'] -%}
{%- set unplanned = policy('unplanned_reasons', by_default) -%}

with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

reasons as (

    -- what is neither planned nor on the policy's list has a line of its own
    select
        meaning as reason,
        case
            when list_contains({{ unplanned }}::varchar[], code) then 'unplanned'
            when code = 'CARPL' then 'planned'
            else meaning
        end as planning,
        code

    from {{ ref('codeset_reason_place_change') }}

    union all

    select
        'not recorded' as reason,
        'not recorded' as planning,
        null as code

),

plannings as (

    select distinct planning from reasons

),

in_year as (

    select
        years.collection_year,
        years.as_at,
        changes.child_key,
        changes.changed_on,
        changes.episode_no,
        coalesce(reasons.reason, 'not recorded') as reason,
        coalesce(reasons.planning, 'not recorded') as planning

    from years

    inner join {{ ref('int_placement__changed') }} as changes
        on changes.changed_on between years.starts_on and years.as_at

    left join reasons on changes.reason_place_change_code = reasons.code

),

measured as (

    select
        *,
        'P20' as indicator_id,
        true as is_numerator

    from in_year

    union all by name

    select
        in_year.*,
        'P20' as indicator_id,
        in_year.reason = reasons.reason as is_numerator,
        'reason' as line_kind,
        reasons.reason as line_name,
        'percent' as line_measure

    from in_year

    cross join reasons

    union all by name

    select
        *,
        'P21' as indicator_id,
        planning = 'unplanned' as is_numerator

    from in_year

    union all by name

    select
        in_year.*,
        'P21' as indicator_id,
        in_year.planning = plannings.planning as is_numerator,
        'planning' as line_kind,
        plannings.planning as line_name

    from in_year

    cross join plannings

),

members as (

    -- P20 is how many changed, its lines are shares of them
    select
        indicator_id,
        collection_year,
        as_at,
        'placement_change' as member_kind,
        child_key || ' ' || episode_no as member_key,
        changed_on as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        line_measure,
        episode_no

    from measured

)

select * from members
