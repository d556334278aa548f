with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

live as (

    select
        years.collection_year,
        years.as_at,
        costs.child_key,
        costs.placement_no,
        any_value(costs.provision_type) as provision_type,
        any_value(costs.placement_type_code) as placement_type_code,
        sum(costs.weekly_cost)::double as weekly_fee

    from years

    inner join {{ ref('fct_placement_cost') }} as costs
        on
            costs.month_start_date = date_trunc('month', years.as_at)
            and years.as_at >= costs.line_start_date
            and years.as_at <= coalesce(costs.line_end_date, date '9999-12-31')

    where costs.child_key is not null and costs.weekly_cost is not null

    group by all

),

members as (

    select
        'S08' as indicator_id,
        collection_year,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        true as is_numerator,
        true as is_denominator,
        weekly_fee as numerator_amount,
        1::double as denominator_amount,
        line.kind as line_kind,
        line.line as line,
        null::varchar as age_group,
        placement_type_code

    from live

    cross join lateral (
        select unnest([
            {'kind': null, 'line': null},
            {'kind': 'provision_type', 'line': coalesce(provision_type, 'not known')}
        ]) as line
    )

)

select * from members
