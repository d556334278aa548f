with

built as (

    select
        in_year.collection_year,
        in_year.child_key,
        in_year.child_id as child,
        child.birth_date as dob,
        decision.decision_date as date_placed,
        case
            when decision.decision_reversed_date <= reported.cut_on then decision.decision_reversed_date
        end as date_placed_ceased,
        case
            when coalesce(decision.decision_reversed_date, reported.starts_on) <= reported.cut_on
                then decision.reason_placed_ceased_code
        end as reason_placed_ceased

    from {{ ref('int_adoption_decision__from_ssd') }} as decision

    inner join {{ ref('int_child__in_year') }} as in_year on decision.child_id = in_year.child_id

    inner join {{ ref('int_collection_year__reported') }} as reported
        on in_year.collection_year = reported.collection_year

    inner join {{ ref('int_child__merged') }} as child on in_year.child_id = child.child_id

    where
        not reported.is_filed
        and not in_year.is_short_breaks_only
        and coalesce(decision.decision_date, reported.starts_on) <= reported.cut_on
        and coalesce(decision.decision_reversed_date >= reported.starts_on, true)

),

numbered as (

    select
        collection_year,
        {{ row_id('child, date_placed nulls last, date_placed_ceased nulls last') }} as row_id,
        child,
        dob,
        {{ return_cell('dob') }} as dob_text,
        date_placed,
        {{ return_cell('date_placed') }} as date_placed_text,
        date_placed_ceased,
        {{ return_cell('date_placed_ceased') }} as date_placed_ceased_text,
        reason_placed_ceased,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
filed as (

    {{ as_filed('placed_adoption') }}

),

placed_adoption as (

    select * from numbered

    union all by name

    select * from filed

)

select * from placed_adoption
