select
    collection_year,
    rule,
    module,
    row_id,
    child_key,
    fields,
    first_seen

from {{ source('operations', 'violation') }}
