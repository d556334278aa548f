with

snapshot as (

    select * from {{ ref('int_looked_after__at_snapshot') }}

),

years_that_reach_back as (

    -- who has been in care for two and a half years cannot be told from records of one
    select
        collection_year,
        as_at

    from {{ ref('int_scrutiny_year__spanned') }}

    where records_begin_on <= (as_at - interval 30 months)::date

),

placements as (

    select * from {{ ref('int_placement__spelled') }}

    where not is_short_break

),

same_carer_moves as (

    -- moves with the same carer are not counted in NI 062; what they would add is shown beside it
    select
        snapshot.collection_year,
        snapshot.as_at,
        snapshot.child_key,
        count(*) as moves

    from snapshot

    inner join {{ ref('int_episode__placed') }} as episodes
        on
            snapshot.child_key = episodes.child_key
            and episodes.reason_for_new_episode_code in ('T', 'U')
            and snapshot.starts_on < episodes.episode_start_date
            and snapshot.as_at >= episodes.episode_start_date

    group by all

),

placed as (

    -- a spell open on 1 April counts, one that ended on that day does not
    select
        snapshot.collection_year,
        snapshot.as_at,
        snapshot.child_key,
        count(*) as placements

    from snapshot

    inner join placements
        on
            snapshot.child_key = placements.child_key
            and snapshot.as_at >= placements.placement_start_date
            and snapshot.starts_on < coalesce(placements.placement_end_date, date '9999-12-31')

    group by all

),

judged as (

    select
        snapshot.collection_year,
        snapshot.as_at,
        snapshot.child_key,
        snapshot.episode_no,
        coalesce(placed.placements, 0) >= 3 as has_three_placements,
        coalesce(placed.placements, 0) + coalesce(same_carer_moves.moves, 0) >= 3 as has_three_with_same_carer_moves,
        coalesce(
            snapshot.age < 16
            and years_that_reach_back.collection_year is not null
            and snapshot.period_start_date <= (snapshot.as_at - interval 30 months)::date,
            false
        ) as is_long_term,
        coalesce(snapshot.placement_start_date <= (snapshot.as_at - interval 24 months)::date, false)
        or coalesce(
            snapshot.placement_type_code in ('A3', 'A4', 'A5', 'A6')
            and snapshot.previous_placement_start_date <= (snapshot.as_at - interval 24 months)::date,
            false
        ) as is_settled

    from snapshot

    left join years_that_reach_back
        on
            snapshot.collection_year = years_that_reach_back.collection_year
            and snapshot.as_at = years_that_reach_back.as_at

    left join placed
        on
            snapshot.child_key = placed.child_key
            and snapshot.collection_year = placed.collection_year
            and snapshot.as_at = placed.as_at

    left join same_carer_moves
        on
            snapshot.child_key = same_carer_moves.child_key
            and snapshot.collection_year = same_carer_moves.collection_year
            and snapshot.as_at = same_carer_moves.as_at

),

measured as (

    select
        collection_year,
        as_at,
        child_key,
        episode_no,
        unnest([  -- noqa: AL03
            {
                'indicator_id': 'P22',
                'is_numerator': has_three_placements,
                'is_denominator': true,
                'line_name': null
            },
            {
                'indicator_id': 'P22',
                'is_numerator': has_three_with_same_carer_moves,
                'is_denominator': true,
                'line_name': 'same-carer moves counted'
            },
            {
                'indicator_id': 'P24',
                'is_numerator': is_long_term and is_settled,
                'is_denominator': is_long_term,
                'line_name': null
            }
        ], recursive := true)

    from judged

),

members as (

    select
        indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        as_at as counted_on,
        is_numerator,
        is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'sensitivity') as line_kind,
        line_name,
        null::varchar as age_group,
        episode_no

    from measured

    where is_denominator

)

select * from members
