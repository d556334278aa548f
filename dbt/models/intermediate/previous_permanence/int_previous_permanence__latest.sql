with

-- The return has room for one earlier permanence: the latest whose day is known in part or in whole.
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
            right(earlier.previous_permanence_order_date_text, 4) desc nulls last,
            substr(earlier.previous_permanence_order_date_text, 4, 2) desc,
            left(earlier.previous_permanence_order_date_text, 2) desc,
            earlier.previous_permanence_code
    ) = 1

)

select * from latest
