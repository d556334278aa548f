select
    collection_year,
    row_number,
    child,
    dob,
    date_int,
    date_match,
    foster_care,
    nb_adoptr,
    sex_adoptr,
    ls_adoptr,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'ad1') }}
