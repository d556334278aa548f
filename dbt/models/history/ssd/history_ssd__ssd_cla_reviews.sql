select
    clar_cla_review_id,
    clar_cla_id,
    clar_cla_person_id,
    clar_cla_review_due_date,
    clar_cla_review_date,
    clar_cla_review_cancelled,
    clar_cla_review_participation,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_cla_reviews') }}
