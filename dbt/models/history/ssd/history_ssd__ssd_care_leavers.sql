select
    clea_table_id,
    clea_person_id,
    clea_care_leaver_eligibility,
    clea_care_leaver_in_touch,
    clea_care_leaver_latest_contact,
    clea_care_leaver_accommodation,
    clea_care_leaver_accom_suitable,
    clea_care_leaver_activity,
    clea_pathway_plan_review_date,
    clea_care_leaver_personal_advisor,
    clea_care_leaver_allocated_team,
    clea_care_leaver_worker_id,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_care_leavers') }}
