select
    immi_immigration_status_id,
    immi_person_id,
    immi_immigration_status_start_date,
    immi_immigration_status_end_date,
    immi_immigration_status,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_immigration_status') }}
