select
    clai_person_id,
    clai_immunisations_status,
    clai_immunisations_status_date,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_cla_immunisations') }}
