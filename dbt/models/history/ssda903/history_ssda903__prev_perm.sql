select
    collection_year,
    row_number,
    child,
    dob,
    prev_perm,
    la_perm,
    date_perm,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'prev_perm') }}
