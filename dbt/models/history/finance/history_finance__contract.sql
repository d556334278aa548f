select
    contract_ref,
    supplier_id,
    title,
    description,
    department,
    contract_type,
    start_date,
    end_date,
    review_date,
    extension_end_date,
    annual_value,
    total_value,
    irrecoverable_vat,
    process_type,
    cpv_code,
    proclass_code,
    ocid,
    status,
    last_modified_at,
    _row_hash,
    _snapshot_date

from {{ source('finance', 'contract') }}
