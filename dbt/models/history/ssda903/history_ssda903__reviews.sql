select
    collection_year,
    row_number,
    child,
    dob,
    review,
    review_code,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'reviews') }}
