with

snapshot as (

    select
        *,
        coalesce(placement_location = 'IN', false) as is_inside,
        coalesce(placement_location = 'OUT', false) as is_outside,
        {{ is_over_20_miles('placement_distance_miles') }} as is_far

    from {{ ref('int_looked_after__at_snapshot') }}

),

measured as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        unnest([  -- noqa: AL03
            { 'indicator_id': 'P15', 'is_numerator': is_inside, 'line_name': null },
            { 'indicator_id': 'P15', 'is_numerator': is_inside, 'line_name': 'inside' },
            { 'indicator_id': 'P15', 'is_numerator': is_outside, 'line_name': 'outside' },
            {
                'indicator_id': 'P15',
                'is_numerator': not is_inside and not is_outside,
                'line_name': 'not known'
            },
            { 'indicator_id': 'P16', 'is_numerator': is_far, 'line_name': null },
            { 'indicator_id': 'P17', 'is_numerator': is_far and is_outside, 'line_name': null }
        ], recursive := true)

    from snapshot

),

members as (

    -- a distance nobody knows stays in the denominator
    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'boundary') as line_kind,
        line_name,
        null::varchar as age_group,
        episode_no

    from measured

)

select * from members
