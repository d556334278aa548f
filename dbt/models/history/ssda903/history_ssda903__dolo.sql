select
    collection_year,
    row_number,
    child,
    dob,
    dolo_start,
    dolo_end,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'dolo') }}
