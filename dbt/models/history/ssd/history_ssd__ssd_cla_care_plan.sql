select
    lacp_table_id,
    lacp_person_id,
    lacp_cla_care_plan_start_date,
    lacp_cla_care_plan_end_date,
    lacp_cla_care_plan_json,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_cla_care_plan') }}
