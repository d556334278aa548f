with

from_ssd as (

    select
        child.child_key,
        child.child_id,
        incident.missing_type_code,
        incident.missing_start_date,
        incident.missing_end_date,
        incident.return_interview_offered,
        incident.return_interview_accepted

    from {{ ref('stg_ssd__missing') }} as incident

    inner join {{ ref('int_child__merged') }} as child on incident.person_id = child.person_id

),

-- An incident that runs over 31 March is in two returns: the later one knows how it ended.
from_ssda903 as (

    select
        child.child_key,
        child.child_id,
        upper(incident.missing) as missing_type_code,
        incident.mis_start as missing_start_date,
        incident.mis_end as missing_end_date,
        null as return_interview_offered,
        null as return_interview_accepted

    from {{ ref('stg_ssda903__missing') }} as incident

    inner join {{ ref('int_child__merged') }} as child on incident.child_id = child.child_id

    where child.source_system = 'ssda903'

    qualify dense_rank() over (
        partition by incident.child_id, coalesce(incident.mis_start::varchar, incident.mis_start_text)
        order by incident.collection_year desc
    ) = 1

),

incident as (

    select * from from_ssd

    union all

    select * from from_ssda903

),

numbered as (

    select
        *,
        row_number() over (
            partition by child_id
            order by missing_start_date nulls last, missing_end_date nulls last, missing_type_code nulls last
        )::integer as incident_no

    from incident

),

-- Systems record every missing child. The return asks for those in care: from the first day of a period to its last.
in_care as (

    select distinct
        numbered.child_id,
        numbered.incident_no

    from numbered

    inner join {{ ref('int_period_of_care__chained') }} as period
        on
            numbered.child_id = period.child_id
            and coalesce(numbered.missing_start_date <= period.period_end_date, true)
            and coalesce(numbered.missing_end_date >= period.period_start_date, true)

    where not period.is_short_break

),

judged as (

    select
        numbered.*,
        in_care.child_id is not null as is_while_looked_after

    from numbered

    left join in_care
        on
            numbered.child_id = in_care.child_id
            and numbered.incident_no = in_care.incident_no

)

select * from judged
