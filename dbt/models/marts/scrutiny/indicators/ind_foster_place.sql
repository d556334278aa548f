with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

places as (

    -- the latest count on or before the day, no older than the last monthly one
    select
        years.collection_year,
        years.as_at,
        snapshots.*

    from years

    inner join {{ ref('fct_place_snapshot') }} as snapshots
        on snapshots.snapshot_date between years.as_at - 31 and years.as_at

    qualify snapshots.snapshot_date = max(snapshots.snapshot_date) over (partition by years.collection_year)

),

-- Ofsted counts mainstream households alone; family and friends stand beside them

measured as (

    select
        collection_year,
        as_at,
        household_id,
        approved_places,
        unnest([
            {'amount': filled_places, 'is_counted': household_type = 'mainstream', 'kind': null, 'line': null},
            {'amount': filled_places, 'is_counted': household_type = 'mainstream', 'kind': 'place_state', 'line': 'filled'},
            {'amount': vacant_places, 'is_counted': household_type = 'mainstream', 'kind': 'place_state', 'line': 'vacant'},
            {
                'amount': not_available_places,
                'is_counted': household_type = 'mainstream',
                'kind': 'place_state',
                'line': 'not available'
            },
            {'amount': filled_places, 'is_counted': true, 'kind': 'household_type', 'line': household_type}
        ]) as measure

    from places

),

members as (

    select
        'R09' as indicator_id,
        collection_year,
        'household' as member_kind,
        household_id as member_key,
        as_at as counted_on,
        measure.amount > 0 as is_numerator,
        true as is_denominator,
        measure.amount::double as numerator_amount,
        approved_places::double as denominator_amount,
        measure.kind as line_kind,
        measure.line as line,
        null::varchar as age_group,
        null::varchar as placement_type_code

    from measured

    where measure.is_counted

)

select * from members
