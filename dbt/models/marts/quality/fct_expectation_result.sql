select
    night,
    gate,
    suite,
    expectation_id,
    description,
    severity,
    dimension,
    owner,
    status,
    why,
    rows

from {{ source('operations', 'expectation_result') }}
