select
    invo_involvements_id,
    invo_professional_id,
    invo_professional_role_id,
    invo_professional_team,
    invo_person_id,
    invo_involvement_start_date,
    invo_involvement_end_date,
    invo_worker_change_reason,
    invo_referral_id,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_involvements') }}
