select distinct collection_year

from {{ source('operations', 'rule_result') }}

where status <> 'not_run'
