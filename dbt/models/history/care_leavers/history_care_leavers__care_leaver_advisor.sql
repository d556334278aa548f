select
    person_id,
    advisor_id,
    team_id,
    start_date,
    end_date,
    last_modified_at,
    _row_hash,
    _snapshot_date

from {{ source('care_leavers', 'care_leaver_advisor') }}
