select
    moth_table_id,
    moth_person_id,
    moth_childs_person_id,
    moth_childs_dob,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_mother') }}
