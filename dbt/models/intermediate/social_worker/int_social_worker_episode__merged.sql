with

from_ssd as (

    select
        child_key,
        child_id,
        registration_number,
        involvement_start_date,
        involvement_end_date

    from {{ ref('int_social_worker_episode__from_ssd') }}

),

-- A worker who stays over 31 March is in two returns: the later one knows until when.
from_ssda903 as (

    select
        child.child_key,
        child.child_id,
        nullif(trim(worker.sw_id), '') as registration_number,
        worker.sw_decom as involvement_start_date,
        worker.sw_dec as involvement_end_date

    from {{ ref('stg_ssda903__sw_episodes') }} as worker

    inner join {{ ref('int_child__merged') }} as child on worker.child_id = child.child_id

    where child.source_system = 'ssda903'

    qualify row_number() over (
        partition by worker.child_id, upper(trim(worker.sw_id)), worker.sw_decom
        order by worker.collection_year desc, worker.row_number desc
    ) = 1

),

worker as (

    select * from from_ssd

    union all

    select * from from_ssda903

)

select * from worker
