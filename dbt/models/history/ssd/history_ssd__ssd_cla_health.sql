select
    clah_health_check_id,
    clah_person_id,
    clah_health_check_type,
    clah_health_check_date,
    clah_health_check_status,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_cla_health') }}
