with

episode as (

    select * from {{ ref('int_episode__compared') }}

),

placement_missing as (

    select
        child_key,
        episode_no,
        episode_start_date,
        episode_start_date as problem_date,
        'missing_placement' as kind,
        if(
            is_placement_found,
            'The placement has no type, or one that nobody could read.',
            'The system names no placement for the episode, or one that has no row.'
        ) as record_says,
        null as suggested_value

    from episode

    where placement_type_code is null

),

status_missing as (

    select
        child_key,
        episode_no,
        episode_start_date,
        episode_start_date as problem_date,
        'missing_legal_status' as kind,
        'No legal status of the return holds on the day the episode began.' as record_says,
        -- A move alone leaves the legal status as it was.
        case when reason_for_new_episode_code in ('P', 'T') then previous_legal_status_code end as suggested_value

    from episode

    where legal_status_code is null

),

-- The way back leads to the same type of placement and, from 2025/26 on, to the same postcode (rule 383).
return_differs as (

    select
        child_key,
        episode_no,
        episode_start_date,
        episode_start_date as problem_date,
        'return_leg_differs' as kind,
        'The child was away from a placement of type ' || stayed_type_code || ' and came back to one of type '
        || placement_type_code
        || if(placement_postcode <> stayed_postcode, ' at another postcode', '') || '.' as record_says,
        stayed_type_code as suggested_value

    from episode

    where
        was_away
        and not is_absence
        and (
            lasting_type <> stayed_lasting_type
            or (episode_start_date >= date '2025-04-01' and placement_postcode <> nullif(stayed_postcode, ''))
        )
        and stayed_type_code <> ''

),

problem as (

    select * from placement_missing

    union all

    select * from status_missing

    union all

    select * from return_differs

)

select * from problem
