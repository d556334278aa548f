with

from_ssd as (

    select
        child_key,
        child_id,
        order_start_date,
        order_end_date

    from {{ ref('int_deprivation_of_liberty__paired') }}

),

-- An order that runs over 31 March is in two returns: the later one knows how long it ran.
from_ssda903 as (

    select
        child.child_key,
        child.child_id,
        liberty.dolo_start as order_start_date,
        liberty.dolo_end as order_end_date

    from {{ ref('stg_ssda903__dolo') }} as liberty

    inner join {{ ref('int_child__merged') }} as child on liberty.child_id = child.child_id

    where child.source_system = 'ssda903'

    qualify row_number() over (
        partition by liberty.child_id, liberty.dolo_start
        order by liberty.collection_year desc, liberty.row_number desc
    ) = 1

),

liberty as (

    select * from from_ssd

    union all

    select * from from_ssda903

),

numbered as (

    select
        *,
        row_number() over (
            partition by child_id order by order_start_date nulls last, order_end_date nulls last
        )::integer as order_no

    from liberty

)

select * from numbered
