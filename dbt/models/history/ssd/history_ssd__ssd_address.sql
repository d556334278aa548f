select
    addr_table_id,
    addr_person_id,
    addr_address_type,
    addr_address_start_date,
    addr_address_end_date,
    addr_address_postcode,
    addr_address_json,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_address') }}
