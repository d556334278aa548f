with

snapshot as (

    select
        *,
        coalesce(placement_location = 'IN', false) as is_inside,
        coalesce(placement_location = 'OUT', false) as is_outside,
        -- compared as it is published, rounded: 20.04 is 20.0, and 20.0 is not more than 20
        coalesce(
            {{ half_up('placement_distance_miles', policy('distance_decimals', 1)) }} > 20.0, false
        ) as is_far

    from {{ ref('int_looked_after__at_snapshot') }}

),

measured as (

    select
        collection_year,
        as_at,
        child_key,
        placement_type_code,
        unnest([
            {'id': 'P15', 'num': is_inside, 'line': null},
            {'id': 'P15', 'num': is_inside, 'line': 'inside'},
            {'id': 'P15', 'num': is_outside, 'line': 'outside'},
            {'id': 'P15', 'num': not is_inside and not is_outside, 'line': 'not known'},
            {'id': 'P16', 'num': is_far, 'line': null},
            {'id': 'P17', 'num': is_far and is_outside, 'line': null}
        ]) as measure

    from snapshot

),

members as (

    -- a distance nobody knows stays in the denominator
    select
        measure.id as indicator_id,
        collection_year,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        measure.num as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(measure.line is null, null, 'boundary') as line_kind,
        measure.line as line,
        null::varchar as age_group,
        placement_type_code

    from measured

)

select * from members
