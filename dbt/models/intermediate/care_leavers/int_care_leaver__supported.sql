with

people as (

    select
        child_key,
        person_id

    from {{ ref('int_child__merged') }}

),

teams as (

    select * from {{ ref('stg_ssd__department') }}

),

advisers as (

    select * from {{ ref('stg_care_leavers__advisor') }}

    where
        advisor_start_date <= {{ night() }}
        and coalesce(advisor_end_date, date '9999-12-31') > {{ night() }}

    qualify row_number() over (partition by person_id order by advisor_start_date desc, advisor_id asc) = 1

),

-- the case system's own word: second choice, as for contacts

case_system as (

    select * from {{ ref('stg_ssd__care_leavers') }}

    where is_current

    qualify row_number() over (partition by person_id order by latest_contact_date desc nulls last, known_from desc) = 1

),

plans as (

    select
        person_id,
        max(greatest(
            if(plan_start_date <= {{ night() }}, plan_start_date, null),
            if(completed_date <= {{ night() }}, completed_date, null),
            if(review_date <= {{ night() }}, review_date, null)
        )) as plan_reviewed_date,
        arg_max_null(next_review_due_date, coalesce(plan_start_date, completed_date, review_date)) as plan_due_date

    from {{ ref('stg_care_leavers__pathway_plan') }}

    group by person_id

),

contacts as (

    select
        child_key,
        max(contact_date) as last_contact_date

    from {{ ref('int_care_leaver_contact__merged') }}

    where in_touch_code = 'YES' and contact_date <= {{ night() }}

    group by child_key

),

supported as (

    select
        people.child_key,
        coalesce(advisers.advisor_id, case_system.personal_advisor) as personal_adviser_id,
        coalesce(advisers.team_id, case_system.team_id) as team_id,
        contacts.last_contact_date,
        coalesce(plans.plan_reviewed_date, case_system.pathway_plan_review_date) as plan_reviewed_date,
        coalesce(
            plans.plan_due_date,
            (
                coalesce(plans.plan_reviewed_date, case_system.pathway_plan_review_date)
                + to_months({{ policy('pathway_plan_max_months', 6) }})
            )::date
        ) as plan_due_date

    from people

    left join advisers on people.person_id = advisers.person_id

    left join case_system on people.person_id = case_system.person_id

    left join plans on people.person_id = plans.person_id

    left join contacts on people.child_key = contacts.child_key

),

named as (

    select
        supported.*,
        coalesce(teams.team_name, supported.team_id) as team_name

    from supported

    left join teams on supported.team_id = teams.team_id

)

select * from named
