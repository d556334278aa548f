select
    disa_table_id,
    disa_person_id,
    disa_disability_code,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_disability') }}
