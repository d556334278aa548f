select
    household_id,
    approval_status,
    primary_care_type,
    approved_date,
    terms_min_age,
    terms_max_age,
    approved_places,
    local_authority_area,
    postcode,
    deregistered_date,
    deregistration_reason,
    last_annual_review,
    last_modified_at,
    _row_hash,
    _snapshot_date

from {{ source('fostering', 'foster_household') }}
