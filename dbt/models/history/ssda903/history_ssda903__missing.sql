select
    collection_year,
    row_number,
    child,
    dob,
    missing,
    mis_start,
    mis_end,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'missing') }}
