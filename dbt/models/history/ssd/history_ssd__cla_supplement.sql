select
    person_id,
    item,
    effective_date,
    value,
    entered_by,
    entered_at,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'cla_supplement') }}
