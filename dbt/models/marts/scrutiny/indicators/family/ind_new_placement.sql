with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

-- where a placement lies is what was known of it when it began

begun as (

    select
        placements.child_key,
        placements.placement_no,
        placements.placement_start_date,
        placements.first_episode_no as episode_no,
        coalesce(episodes.placement_type_code in ('U1', 'U2', 'U3'), false) as is_kinship,
        case
            when episodes.placement_location is null or episodes.placement_distance_miles is null then 'not known'
            else
                if(episodes.placement_location = 'IN', 'inside, ', 'outside, ')
                || if(
                    {{ is_over_20_miles('episodes.placement_distance_miles') }}, 'over 20 miles', '20 miles or less'
                )
        end as lies

    from {{ ref('int_placement__spelled') }} as placements

    inner join {{ ref('int_episode__placed') }} as episodes
        on
            placements.child_key = episodes.child_key
            and placements.first_episode_no = episodes.episode_no

    where
        not placements.is_short_break
        -- absences are no placements, nor is what did not last a day
        and not placements.is_absence_only
        and coalesce(placements.placement_end_date > placements.placement_start_date, true)

),

in_year as (

    select
        years.collection_year,
        years.as_at,
        begun.*

    from years

    inner join begun on begun.placement_start_date between years.starts_on and years.as_at

),

locations (lies) as (

    values
    ('inside, 20 miles or less'), ('inside, over 20 miles'),
    ('outside, 20 miles or less'), ('outside, over 20 miles'),
    ('not known')

),

measured as (

    select
        *,
        true as is_numerator

    from in_year

    union all by name

    select
        in_year.*,
        in_year.lies = locations.lies as is_numerator,
        'location' as line_kind,
        locations.lies as line_name

    from in_year

    cross join locations

    union all by name

    select
        *,
        is_kinship as is_numerator,
        'kinship' as line_kind,
        'relatives or friends' as line_name

    from in_year

),

members as (

    -- the figure is how many there were, its lines are shares of them
    select
        'P19' as indicator_id,
        collection_year,
        as_at,
        'placement' as member_kind,
        child_key || ' ' || placement_no as member_key,
        placement_start_date as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        line_kind,
        line_name,
        if(line_kind is null, null, 'percent') as line_measure,
        episode_no

    from measured

)

select * from members
