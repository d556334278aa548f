select
    enquiry_id,
    received_at,
    channel,
    marketing_source,
    hub_flag,
    household_ref,
    postcode_district,
    care_type_interest,
    eligible_enquiry,
    first_response_at,
    outcome,
    outcome_date,
    outcome_reason,
    last_modified_at,
    _row_hash,
    _snapshot_date

from {{ source('fostering', 'foster_enquiry') }}
