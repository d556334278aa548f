with

ceased as (

    select * from {{ ref('int_looked_after__ceased_in_year') }}

),

-- nights of the whole period; a short break in its chain is no care

periods as (

    select
        child_key,
        period_no,
        max(episode_no) as episode_no,
        sum(episode_end_date - episode_start_date) filter (not is_short_break) as nights

    from {{ ref('int_episode__chained') }}

    group by child_key, period_no

    -- a period whose start was never recorded has no length
    having not bool_or(is_start_unexplained)

),

ended as (

    select
        ceased.collection_year,
        ceased.as_at,
        ceased.child_key,
        ceased.ceased_on,
        ceased.episode_no,
        periods.period_no,
        periods.nights,
        unnest([  -- noqa: AL03
            { 'line_kind': null, 'line_name': null },
            { 'line_kind': 'reason_ceased', 'line_name': ceased.reason_ceased_group }
        ], recursive := true)

    from ceased

    inner join periods
        on ceased.child_key = periods.child_key and ceased.episode_no = periods.episode_no

),

members as (

    select
        'C16' as indicator_id,
        collection_year,
        as_at,
        'period_of_care' as member_kind,
        child_key || ' ' || period_no as member_key,
        ceased_on as counted_on,
        true as is_numerator,
        true as is_denominator,
        nights::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        episode_no

    from ended

)

select * from members
