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

    qualify snapshots.snapshot_date = max(snapshots.snapshot_date) over (
        partition by years.collection_year, years.as_at
    )

),

-- Ofsted counts mainstream households alone; family and friends stand beside them

measured as (

    select
        collection_year,
        as_at,
        household_id,
        approved_places,
        unnest([  -- noqa: AL03
            {
                'numerator_amount': filled_places,
                'is_counted': household_type = 'mainstream',
                'line_kind': null,
                'line_name': null
            },
            {
                'numerator_amount': filled_places,
                'is_counted': household_type = 'mainstream',
                'line_kind': 'place_state',
                'line_name': 'filled'
            },
            {
                'numerator_amount': vacant_places,
                'is_counted': household_type = 'mainstream',
                'line_kind': 'place_state',
                'line_name': 'vacant'
            },
            {
                'numerator_amount': not_available_places,
                'is_counted': household_type = 'mainstream',
                'line_kind': 'place_state',
                'line_name': 'not available'
            },
            {
                'numerator_amount': filled_places,
                'is_counted': true,
                'line_kind': 'household_type',
                'line_name': household_type
            }
        ], recursive := true)

    from places

),

members as (

    select
        'R09' as indicator_id,
        collection_year,
        as_at,
        'household' as member_kind,
        household_id as member_key,
        as_at as counted_on,
        numerator_amount > 0 as is_numerator,
        true as is_denominator,
        numerator_amount::double as numerator_amount,
        approved_places::double as denominator_amount,
        line_kind,
        line_name,
        null::varchar as age_group,
        null::integer as episode_no

    from measured

    where is_counted

)

select * from members
