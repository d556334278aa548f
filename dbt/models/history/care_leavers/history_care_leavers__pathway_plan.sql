select
    plan_id,
    person_id,
    plan_start,
    review_date,
    next_review_due,
    completed_date,
    status,
    last_modified_at,
    _row_hash,
    _snapshot_date

from {{ source('care_leavers', 'pathway_plan') }}
