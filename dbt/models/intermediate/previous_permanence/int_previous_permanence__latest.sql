with

-- The return has room for one earlier permanence: the latest. Parts of its day may be unknown, written zz; a day that
-- is known goes before one of the same year that is not, and both before a day of which nothing is known.
latest as (

    select
        child.child_key,
        child.child_id,
        earlier.previous_permanence_code,
        earlier.previous_permanence_la,
        earlier.previous_permanence_order_date_text

    from {{ ref('stg_ssd__cla_previous_permanence') }} as earlier

    inner join {{ ref('int_child__merged') }} as child on earlier.person_id = child.person_id

    qualify row_number() over (
        partition by child.child_id
        order by
            try_cast(right(earlier.previous_permanence_order_date_text, 4) as integer) desc nulls last,
            try_cast(substr(earlier.previous_permanence_order_date_text, 4, 2) as integer) desc nulls last,
            try_cast(left(earlier.previous_permanence_order_date_text, 2) as integer) desc nulls last,
            earlier.previous_permanence_order_date_text asc nulls last,
            earlier.previous_permanence_code asc nulls last
    ) = 1

)

select * from latest
