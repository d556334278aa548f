select
    lega_legal_status_id,
    lega_person_id,
    lega_legal_status,
    lega_legal_status_start_date,
    lega_legal_status_end_date,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_legal_status') }}
