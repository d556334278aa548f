select
    miss_table_id,
    miss_person_id,
    miss_missing_episode_start_date,
    miss_missing_episode_type,
    miss_missing_episode_end_date,
    miss_missing_rhi_offered,
    miss_missing_rhi_accepted,
    _row_hash,
    _snapshot_date

from {{ source('ssd', 'ssd_missing') }}
