select
    collection_year,
    row_number,
    child,
    dob,
    in_touch,
    activ,
    accom,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'oc3') }}
