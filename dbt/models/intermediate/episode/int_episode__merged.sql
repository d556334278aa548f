with

from_ssd as (

    select
        child.child_key,
        child.child_id,
        episode.* exclude (person_id),  -- noqa: RF02
        0 as file_order

    from {{ ref('int_episode__from_ssd') }} as episode

    inner join {{ ref('int_child__merged') }} as child on episode.person_id = child.person_id

),

ssd_begins as (

    select
        child_key,
        min(episode_start_date) as first_day

    from from_ssd

    group by child_key

),

-- Where both sources know a child, the returns tell only what was before the system's first episode.
from_ssda903 as (

    select
        child.child_key,
        episode.* exclude (collection_year, row_number),  -- noqa: RF02
        episode.row_number as file_order

    from {{ ref('int_episode__from_ssda903') }} as episode

    inner join {{ ref('int_child__merged') }} as child on episode.child_id = child.child_id

    left join ssd_begins on child.child_key = ssd_begins.child_key

    where ssd_begins.child_key is null or episode.episode_start_date < ssd_begins.first_day

),

episode as (

    select * from from_ssd

    union all by name

    select * from from_ssda903

)

select * from episode
