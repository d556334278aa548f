select
    clac_cla_conviction_id,
    clac_person_id,
    clac_cla_conviction_date,
    clac_cla_conviction_offence,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_cla_convictions') }}
