select
    collection_year,
    row_number,
    child,
    decom,
    rne,
    ls,
    cin,
    place,
    place_provider,
    dec,
    rec,
    reason_place_change,
    home_post,
    pl_post,
    urn,
    _row_hash,
    _snapshot_date

from {{ source('ssda903', 'episodes') }}
