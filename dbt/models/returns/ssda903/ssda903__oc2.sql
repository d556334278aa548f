{#- From the 4th birthday in or before the year to the 17th in or after it. -#}
{%- set sdq_age -%}
    {{ return_birthday('child.birth_date', 4) }} <= reported.as_at
            and {{ return_birthday('child.birth_date', 17) }} >= reported.starts_on
{%- endset -%}
with

built as (

    select
        health.collection_year,
        health.child_key,
        health.child_id as child,
        child.birth_date as dob,
        case when {{ sdq_age }} then health.sdq_score::varchar end as sdq_score,
        case when {{ sdq_age }} and health.sdq_score is null then health.sdq_reason_code end as sdq_reason,
        case
            when {{ return_birthday('child.birth_date', 10) }} <= reported.as_at
                then health.is_convicted::integer::varchar
        end as convicted,
        case
            when {{ return_birthday('child.birth_date', 5) }} > reported.as_at
                then health.has_development_check::integer::varchar
        end as health_check,
        health.is_immunised::integer::varchar as immunisations,
        health.has_teeth_check::integer::varchar as teeth_check,
        health.has_health_assessment::integer::varchar as health_assessment,
        health.has_misused_substances::integer::varchar as substance_misuse,
        case
            when health.has_misused_substances then coalesce(health.is_intervention_received, false)::integer::varchar
        end as intervention_received,
        case
            when health.has_misused_substances and not coalesce(health.is_intervention_received, false)
                then health.is_intervention_offered::integer::varchar
        end as intervention_offered

    from {{ ref('int_health__in_year') }} as health

    inner join {{ ref('int_collection_year__reported') }} as reported
        on health.collection_year = reported.collection_year

    inner join {{ ref('int_child__merged') }} as child on health.child_id = child.child_id

    where
        not reported.is_filed

),

numbered as (

    select
        collection_year,
        {{ row_id('child') }} as row_id,
        child,
        dob,
        {{ return_cell('dob') }} as dob_text,
        sdq_score,
        sdq_reason,
        convicted,
        health_check,
        immunisations,
        teeth_check,
        health_assessment,
        substance_misuse,
        intervention_received,
        intervention_offered,
        child_key

    from built

),

-- Where the council filed a return of the year itself, the return is what it filed, row for row.
filed as (

    {{ as_filed('oc2') }}

),

oc2 as (

    select * from numbered

    union all by name

    select * from filed

)

select * from oc2
