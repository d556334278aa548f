with

built as (

    select
        in_year.collection_year,
        in_year.child_key,
        in_year.child_id as child,
        child.birth_date as dob,
        incident.missing_type_code as missing,
        incident.missing_start_date as mis_start,
        case when incident.missing_end_date <= reported.cut_on then incident.missing_end_date end as mis_end,
        incident.incident_no

    from {{ ref('int_missing_incident__merged') }} as incident

    inner join {{ ref('int_child__in_year') }} as in_year on incident.child_id = in_year.child_id

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    inner join {{ ref('int_child__merged') }} as child on in_year.child_id = child.child_id

    where
        not reported.is_filed
        and coalesce(incident.missing_start_date, reported.starts_on) <= reported.cut_on
        and coalesce(incident.missing_end_date >= reported.starts_on, true)
        and incident.is_while_looked_after

),

numbered as (

    select
        collection_year,
        {{ row_id('child, incident_no') }} as row_id,
        child,
        dob,
        {{ return_cell('dob') }} as dob_text,
        missing,
        mis_start,
        {{ return_cell('mis_start') }} as mis_start_text,
        mis_end,
        {{ return_cell('mis_end') }} as mis_end_text,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
filed as (

    {{ as_filed('missing') }}

),

missing as (

    select * from numbered

    union all by name

    select * from filed

)

select * from missing
