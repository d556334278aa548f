with

incident as (

    select * from {{ ref('int_missing_incident__merged') }}

),

described as (

    select
        incident.child_key,
        incident.incident_no,
        incident.missing_type_code,
        incident.missing_start_date,
        date_trunc('month', incident.missing_start_date)::date as missing_start_month,
        incident.missing_end_date,
        date_trunc('month', incident.missing_end_date)::date as missing_end_month,
        incident.return_interview_offered,
        incident.return_interview_accepted,
        (
            coalesce(incident.missing_end_date, greatest({{ night() }}, incident.missing_start_date))
            - incident.missing_start_date
        )::integer as nights,
        {{ age_on('child.birth_date', 'incident.missing_start_date') }}::integer as age_at_start,
        incident.is_while_looked_after

    from incident

    inner join {{ ref('int_child__merged') }} as child on incident.child_id = child.child_id

    -- Systems record these of children never in care as well.
    inner join {{ ref('dim_child') }} as concerned on incident.child_key = concerned.child_key

)

select * from described
