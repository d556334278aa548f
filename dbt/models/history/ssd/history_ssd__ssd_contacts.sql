select
    cont_contact_id,
    cont_person_id,
    cont_contact_date,
    cont_contact_source_code,
    cont_contact_source_desc,
    cont_contact_outcome_json,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_contacts') }}
