select
    collection_year,
    row_number,
    child,
    dob,
    sw_id,
    sw_decom,
    sw_dec,
    sw_reason,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'sw_episodes') }}
