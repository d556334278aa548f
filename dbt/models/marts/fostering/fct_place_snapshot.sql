with

snapshots as (

    select * from {{ ref('stg_fostering__place_snapshot') }}

),

households as (

    select
        household_id,
        {{ household_type_of('primary_care_type_code') }} as household_type

    from {{ ref('stg_fostering__household') }}

),

counted as (

    select
        snapshots.household_id,
        snapshots.snapshot_date,
        {{ collection_year_of('snapshots.snapshot_date') }} as collection_year,
        strftime(snapshots.snapshot_date, '%m-%d') = '03-31' as is_year_end,
        coalesce(households.household_type, 'not_known') as household_type,
        snapshots.approved_places,
        snapshots.filled_places,
        snapshots.vacant_places,
        snapshots.not_available_places,
        snapshots.not_available_reason

    from snapshots

    left join households on snapshots.household_id = households.household_id

)

select * from counted
