select
    household_id,
    snapshot_date,
    approved_places,
    filled_places,
    vacant_places,
    not_available_places,
    not_available_reason,
    _row_hash,
    _snapshot_date

from {{ source('fostering', 'foster_place_snapshot') }}
