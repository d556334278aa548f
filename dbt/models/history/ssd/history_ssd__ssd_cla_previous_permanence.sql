select
    lapp_table_id,
    lapp_person_id,
    lapp_previous_permanence_option,
    lapp_previous_permanence_la,
    lapp_previous_permanence_order_date,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_cla_previous_permanence') }}
