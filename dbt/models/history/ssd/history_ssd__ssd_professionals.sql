select
    prof_professional_id,
    prof_staff_id,
    prof_professional_name,
    prof_social_worker_registration_no,
    prof_agency_worker_flag,
    prof_professional_job_title,
    prof_professional_caseload,
    prof_professional_department,
    prof_full_time_equivalency,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_professionals') }}
