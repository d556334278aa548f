with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

live as (

    select
        years.collection_year,
        years.as_at,
        cost_lines.child_key,
        cost_lines.placement_no,
        min(cost_lines.provision_type) as provision_type,
        sum(cost_lines.weekly_cost)::double as weekly_fee

    from years

    inner join {{ ref('fct_placement_cost') }} as cost_lines
        on
            cost_lines.month_start_date = date_trunc('month', years.as_at)
            and years.as_at >= cost_lines.line_start_date
            and years.as_at <= coalesce(cost_lines.line_end_date, date '9999-12-31')

    where cost_lines.child_key is not null and cost_lines.weekly_cost is not null

    group by all

),

listed as (

    select
        *,
        unnest([  -- noqa: AL03
            { 'line_kind': null, 'line_name': null },
            { 'line_kind': 'provision_type', 'line_name': coalesce(provision_type, 'not known') }
        ], recursive := true)

    from live

),

members as (

    select
        'S08' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        true as is_numerator,
        true as is_denominator,
        weekly_fee as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        null::varchar as age_group,
        null::integer as episode_no

    from listed

)

select * from members
