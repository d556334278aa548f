select
    contact_id,
    person_id,
    contact_date,
    contact_method,
    in_touch_code,
    activity_code,
    accommodation_code,
    accommodation_suitable,
    recorded_by,
    recorded_at,
    last_modified_at,
    _row_hash,
    _snapshot_date

from {{ source('care_leavers', 'care_leaver_contact') }}
