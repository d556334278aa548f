select
    csdq_table_id,
    csdq_person_id,
    csdq_sdq_completed_date,
    csdq_sdq_score,
    csdq_sdq_reason,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_sdq_scores') }}
