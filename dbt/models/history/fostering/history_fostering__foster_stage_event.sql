select
    event_id,
    application_id,
    enquiry_id,
    event_code,
    event_date,
    detail,
    worker_id,
    recorded_at,
    _row_hash,
    _snapshot_date

from {{ source('fostering', 'foster_stage_event') }}
