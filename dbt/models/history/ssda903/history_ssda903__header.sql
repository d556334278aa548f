select
    collection_year,
    row_number,
    child,
    sex,
    dob,
    ethnic,
    upn,
    mother,
    mc_dob,
    uasc,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'header') }}
