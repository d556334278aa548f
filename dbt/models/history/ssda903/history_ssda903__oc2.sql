select
    collection_year,
    row_number,
    child,
    dob,
    sdq_score,
    sdq_reason,
    convicted,
    health_check,
    immunisations,
    teeth_check,
    health_assessment,
    substance_misuse,
    intervention_received,
    intervention_offered,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'oc2') }}
