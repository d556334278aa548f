select
    clav_cla_visit_id,
    clav_cla_id,
    clav_person_id,
    clav_cla_visit_date,
    clav_cla_visit_seen,
    clav_cla_visit_seen_alone,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_cla_visits') }}
