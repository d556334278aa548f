select
    carer_id,
    household_id,
    role,
    age_band,
    sex,
    ethnicity,
    disability,
    start_date,
    end_date,
    last_modified_at,
    _row_hash,
    _snapshot_date

from {{ source('fostering', 'foster_carer') }}
