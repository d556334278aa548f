with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

-- What a week came to for each child in a placement: packages count, for they are part of what the need costs.
placements as (

    select
        years.collection_year,
        years.as_at,
        cost_lines.child_key,
        cost_lines.placement_no,
        cost_lines.need_band,
        case
            when cost_lines.provision_type like 'Residential%' then 'residential'
            when cost_lines.provision_type like 'Fostering%' and not cost_lines.is_own_provision then 'agency'
            -- relatives are paid allowances, not fees
            when cost_lines.provision_type like 'Fostering%' and cost_lines.placement_type_code in ('U4', 'U5', 'U6')
                then 'mainstream'
        end as provided_by,
        7 * sum(cost_lines.total_cost)
        / nullif(sum(cost_lines.nights) filter (cost_lines.element_type_code = 'core'), 0)::double as weekly_cost

    from years

    inner join {{ ref('fct_placement_cost') }} as cost_lines
        on cost_lines.month_start_date between years.starts_on and years.as_at

    where
        cost_lines.need_band is not null
        and cost_lines.child_key is not null
        and cost_lines.element_type_code is distinct from 'one_off'

    group by all

),

listed as (

    select
        *,
        unnest([  -- noqa: AL03
            { 'line_kind': null, 'line_name': null },
            { 'line_kind': 'need_band', 'line_name': need_band },
            { 'line_kind': 'matched_need', 'line_name': need_band || ': ' || provided_by }
        ], recursive := true)

    from placements

    where provided_by is not null and weekly_cost is not null

),

members as (

    select
        'R13' as indicator_id,
        collection_year,
        as_at,
        'placement' as member_kind,
        child_key || ' ' || coalesce(placement_no, 0) as member_key,
        as_at as counted_on,
        true as is_numerator,
        true as is_denominator,
        weekly_cost as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name

    from listed

)

select * from members
