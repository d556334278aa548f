select
    link_table_id,
    link_person_id,
    link_identifier_type,
    link_identifier_value,
    link_valid_from_date,
    link_valid_to_date,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_linked_identifiers') }}
