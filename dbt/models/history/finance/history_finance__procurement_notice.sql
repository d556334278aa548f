select
    ocid,
    release_id,
    notice_id,
    notice_type,
    published_at,
    buyer_id,
    supplier_ids,
    value,
    start_date,
    end_date,
    extension_end_date,
    cpv_code,
    _row_hash,
    _snapshot_date

from {{ source('finance', 'procurement_notice') }}
