{{ config(alias='oc3') }}

with

years as (

    select * from {{ ref('int_collection_year__reported') }}

),

positions as (

    select * from {{ ref('int_birthday__positioned') }}

    where reason_not_returned is null

),

children as (

    select
        child_key,
        child_id,
        birth_date

    from {{ ref('int_child__merged') }}

),

built as (

    select
        positions.collection_year,
        row_number() over (
            partition by positions.collection_year order by positions.child_id
        ) - 1 as row_id,
        positions.child_id as child,
        children.birth_date as dob,
        {{ return_cell('children.birth_date') }} as dob_text,
        positions.in_touch_code as in_touch,
        positions.activity_code as activ,
        positions.accommodation_code as accom,
        positions.child_key

    from positions

    inner join years on positions.collection_year = years.collection_year

    inner join children on positions.child_key = children.child_key

    where not years.is_filed

),

-- a year that the council filed stands as it was filed, cell by cell

filed as (

    select
        oc3.collection_year,
        row_number() over (partition by oc3.collection_year order by oc3.row_number) - 1 as row_id,
        oc3.child,
        oc3.dob,
        oc3.dob_text,
        oc3.in_touch,
        oc3.activ,
        oc3.accom,
        children.child_key

    from {{ ref('stg_ssda903__oc3') }} as oc3

    inner join years on oc3.collection_year = years.collection_year

    left join children on oc3.child_id = children.child_id

    where years.is_filed

),

oc3 as (

    select * from built

    union all

    select * from filed

)

select
    collection_year,
    row_id::integer as row_id,
    child,
    dob,
    dob_text,
    in_touch,
    activ,
    accom,
    child_key

from oc3

order by collection_year, row_id
