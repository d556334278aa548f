with

lines as (

    select * from {{ ref('stg_finance__placement_cost') }}

),

children as (

    select
        coalesce(person_id, child_id) as person_id,
        min(child_key) as child_key

    from {{ ref('int_child__merged') }}

    group by all

),

-- A line's own id may hold the child's: beyond this model it is a number.
numbered as (

    select
        lines.*,
        children.child_key,
        row_number() over (order by lines.cost_line_id) as cost_line_no

    from lines

    left join children on lines.person_id = children.person_id

)

select * from numbered
