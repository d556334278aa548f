with

started as (

    select * from {{ ref('int_looked_after__started_in_year') }}

),

left_before as (

    select
        started.collection_year,
        started.as_at,
        started.child_key,
        max(periods.period_end_date) as left_on,
        arg_max(periods.reason_ceased_code, periods.period_end_date) as reason_ceased_code

    from started

    inner join {{ ref('int_period_of_care__chained') }} as periods
        on
            started.child_key = periods.child_key
            and started.started_on >= periods.period_end_date
            and not periods.is_short_break

    group by all

),

reason_groups as (

    select distinct reason_ceased_group from {{ ref('codeset_reason_episode_ceased') }}

    where code <> 'X1'

    union all

    select 'not known' as reason_ceased_group

),

returned as (

    select
        started.*,
        coalesce(started.started_on <= (left_before.left_on + interval 12 months)::date, false) as is_within_12_months,
        coalesce(started.started_on <= (left_before.left_on + interval 24 months)::date, false) as is_within_24_months,
        coalesce(reasons.reason_ceased_group, 'not known') as left_by

    from started

    left join left_before
        on
            started.child_key = left_before.child_key
            and started.collection_year = left_before.collection_year
            and started.as_at = left_before.as_at

    left join {{ ref('codeset_reason_episode_ceased') }} as reasons on left_before.reason_ceased_code = reasons.code

    -- who left before a council's first return is not on record where it has nothing but its returns
    where started.records_begin_on <= (started.starts_on - interval 12 months)::date

),

counted as (

    select
        collection_year,
        as_at,
        child_key,
        started_on,
        episode_no,
        unnest([  -- noqa: AL03
            { 'line_kind': null, 'line_name': null, 'is_numerator': is_within_12_months, 'is_known': true },
            {
                'line_kind': 're_entry',
                'line_name': 'within 12 months',
                'is_numerator': is_within_12_months,
                'is_known': true
            },
            {
                'line_kind': 're_entry',
                'line_name': 'within 24 months',
                'is_numerator': is_within_24_months,
                'is_known': records_begin_on <= (starts_on - interval 24 months)::date
            }
        ], recursive := true)

    from returned

    union all by name

    select
        returned.collection_year,
        returned.as_at,
        returned.child_key,
        returned.started_on,
        returned.episode_no,
        'left_by' as line_kind,
        reason_groups.reason_ceased_group as line_name,
        returned.is_within_12_months
        and returned.left_by = reason_groups.reason_ceased_group as is_numerator,
        true as is_known

    from returned

    cross join reason_groups

),

members as (

    select
        'C10' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        started_on as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        episode_no

    from counted

    where is_known

)

select * from members
