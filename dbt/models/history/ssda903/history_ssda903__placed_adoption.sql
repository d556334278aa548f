select
    collection_year,
    row_number,
    child,
    dob,
    date_placed,
    date_placed_ceased,
    reason_placed_ceased,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'placed_adoption') }}
