select
    collection_year,
    row_number,
    child,
    sex,
    dob,
    duc,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'uasc') }}
