with

built as (

    select
        in_year.collection_year,
        in_year.child_key,
        in_year.child_id as child,
        child.birth_date as dob,
        earlier.previous_permanence_code as prev_perm,
        earlier.previous_permanence_la as la_perm,
        earlier.previous_permanence_order_date_text as date_perm

    from {{ ref('int_previous_permanence__latest') }} as earlier

    inner join {{ ref('int_child__in_year') }} as in_year on earlier.child_id = in_year.child_id

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    inner join {{ ref('int_child__merged') }} as child on in_year.child_id = child.child_id

    where
        not reported.is_filed
        and in_year.is_started

),

numbered as (

    select
        collection_year,
        {{ row_id('child') }} as row_id,
        child,
        dob,
        {{ return_cell('dob') }} as dob_text,
        prev_perm,
        la_perm,
        date_perm,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
filed as (

    {{ as_filed('prev_perm') }}

),

prev_perm as (

    select * from numbered

    union all by name

    select * from filed

)

select * from prev_perm
