with

built as (

    select
        in_year.collection_year,
        in_year.child_key,
        in_year.child_id as child,
        child.birth_date as dob,
        liberty.order_start_date as dolo_start,
        case when liberty.order_end_date <= reported.cut_on then liberty.order_end_date end as dolo_end,
        liberty.order_name

    from {{ ref('int_deprivation_of_liberty__paired') }} as liberty

    inner join {{ ref('int_child__in_year') }} as in_year on liberty.child_id = in_year.child_id

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    inner join {{ ref('int_child__merged') }} as child on in_year.child_id = child.child_id

    where
        not reported.is_filed
        and in_year.collection_year >= '2026/27'
        and coalesce(liberty.order_start_date, reported.starts_on) <= reported.cut_on
        and coalesce(liberty.order_end_date >= reported.starts_on, true)

),

numbered as (

    select
        collection_year,
        {{ row_id('child, dolo_start nulls last, dolo_end nulls last, order_name') }} as row_id,
        child,
        dob,
        {{ return_cell('dob') }} as dob_text,
        dolo_start,
        {{ return_cell('dolo_start') }} as dolo_start_text,
        dolo_end,
        {{ return_cell('dolo_end') }} as dolo_end_text,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
filed as (

    {{ as_filed('dolo') }}

),

dolo as (

    select * from numbered

    union all by name

    select * from filed

)

select * from dolo
