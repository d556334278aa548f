select
    application_id,
    enquiry_id,
    household_id,
    care_type,
    route,
    application_received_date,
    outcome,
    outcome_date,
    withdrawal_reason,
    last_modified_at,
    _row_hash,
    _snapshot_date

from {{ source('fostering', 'foster_application') }}
