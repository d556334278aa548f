select
    dept_team_id,
    dept_team_name,
    dept_team_parent_id,
    dept_team_parent_name,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_department') }}
