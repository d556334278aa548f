select
    clas_substance_misuse_id,
    clas_person_id,
    clas_substance_misuse_date,
    clas_substance_misused,
    clas_intervention_received,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_cla_substance_misuse') }}
