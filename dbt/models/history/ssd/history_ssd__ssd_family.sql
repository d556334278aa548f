select
    fami_table_id,
    fami_family_id,
    fami_person_id,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_family') }}
