select
    night,
    collection_year,
    module,
    collection_year <> {{ collection_year_of('night') }} as is_past_year,
    rows_added,
    rows_removed,
    rows_changed

from {{ source('operations', 'return_change') }}
