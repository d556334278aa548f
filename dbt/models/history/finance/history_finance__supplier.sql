select
    supplier_id,
    supplier_name,
    company_number,
    charity_number,
    ppon,
    ofsted_provider_urn,
    provider_sector,
    sme_flag,
    vcse_flag,
    redacted_flag,
    last_modified_at,
    _row_hash,
    _snapshot_date

from {{ source('finance', 'supplier') }}
