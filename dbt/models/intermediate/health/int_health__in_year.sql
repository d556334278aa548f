with

children as (

    select
        in_year.collection_year,
        in_year.child_key,
        in_year.child_id,
        reported.starts_on,
        reported.ends_on

    from {{ ref('int_child__in_year') }} as in_year

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    where in_year.is_continuously_looked_after

),

health as (

    select
        children.collection_year,
        children.child_id,
        examined.* exclude (starts_on, ends_on)  -- noqa: RF02

    from children

    inner join {{ ref('int_health__examined') }} as examined
        on
            children.child_key = examined.child_key
            and children.starts_on = examined.starts_on
            and children.ends_on = examined.ends_on

)

select * from health
