{%- set night = "date '" ~ var('night') ~ "'" -%}
{%- set contact_days = policy('contact_max_days', 56) -%}
{%- set plan_months = policy('pathway_plan_max_months', 6) -%}

with

young_people as (

    select * from {{ ref('int_care_leaver__entitled') }}

),

people as (

    select
        child_key,
        person_id

    from {{ ref('int_child__merged') }}

),

advisers as (

    select
        people.child_key,
        max(allocations.advisor_start_date) filter (
            coalesce(allocations.advisor_end_date, date '9999-12-31') > {{ night }}
        ) as allocated_date,
        max(allocations.advisor_end_date) as ended_date

    from {{ ref('stg_care_leavers__advisor') }} as allocations

    inner join people on allocations.person_id = people.person_id

    where allocations.advisor_start_date <= {{ night }}

    group by people.child_key

),

plans as (

    select
        people.child_key,
        max(greatest(
            if(pathway_plans.plan_start_date <= {{ night }}, pathway_plans.plan_start_date, null),
            if(pathway_plans.completed_date <= {{ night }}, pathway_plans.completed_date, null),
            if(pathway_plans.review_date <= {{ night }}, pathway_plans.review_date, null)
        )) as last_plan_date

    from {{ ref('stg_care_leavers__pathway_plan') }} as pathway_plans

    inner join people on pathway_plans.person_id = people.person_id

    group by people.child_key

),

contacts as (

    select
        child_key,
        max(contact_date) filter (in_touch_code = 'YES') as last_contact_date,
        arg_max(in_touch_code, contact_no) in ('REFU', 'NREQ') as has_declined

    from {{ ref('int_care_leaver_contact__merged') }}

    where contact_date <= {{ night }}

    group by child_key

),

-- a council whose source never records something leaves the duty unknown: it is not failing it everywhere

adviser_duty as (

    select
        young_people.child_key,
        'personal_adviser' as duty,
        'personal_adviser_to_25' as setting,
        coalesce(advisers.ended_date, young_people.entitled_from_date) as due_date,
        advisers.allocated_date as met_date,
        case
            when exists (select 1 from {{ ref('stg_care_leavers__advisor') }})
                then advisers.allocated_date is not null
        end as is_met

    from young_people

    left join advisers on young_people.child_key = advisers.child_key

),

plan_duty as (

    select
        young_people.child_key,
        'pathway_plan' as duty,
        'pathway_plan_max_months' as setting,
        coalesce(
            (plans.last_plan_date + to_months({{ plan_months }}))::date, young_people.entitled_from_date
        ) as due_date,
        plans.last_plan_date as met_date,
        case
            when exists (select 1 from {{ ref('stg_care_leavers__pathway_plan') }})
                then coalesce((plans.last_plan_date + to_months({{ plan_months }}))::date >= {{ night }}, false)
        end as is_met

    from young_people

    left join plans on young_people.child_key = plans.child_key

),

contact_duty as (

    select
        young_people.child_key,
        'contact' as duty,
        'contact_max_days' as setting,
        coalesce(contacts.last_contact_date, young_people.left_care_date) + {{ contact_days }} as due_date,
        contacts.last_contact_date as met_date,
        case
            when exists (select 1 from {{ ref('int_care_leaver_contact__merged') }})
                then
                    coalesce(contacts.last_contact_date, young_people.left_care_date) + {{ contact_days }}
                    >= {{ night }}
        end as is_met

    from young_people

    left join contacts on young_people.child_key = contacts.child_key

    where young_people.left_care_date is not null

),

letter_duty as (

    select
        child_key,
        'letter_' || letter_age as duty,
        'letter_ages' as setting,
        last_day(birthday_date) as due_date,
        sent_date as met_date,
        case when is_recorded then sent_date is not null end as is_met

    from {{ ref('int_birthday__letter_sent') }}

),

council_tax_duty as (

    select
        child_key,
        'council_tax_end' as duty,
        'council_tax_end' as setting,
        last_day(birthday_25_date) as due_date,
        null::date as met_date,
        null::boolean as is_met

    from young_people

    where birthday_18_date <= {{ night }}

),

duties as (

    select * from adviser_duty

    union all

    select * from plan_duty

    union all

    select * from contact_duty

    union all

    select * from letter_duty

    union all

    select * from council_tax_duty

),

judged as (

    select
        duties.child_key,
        duties.duty,
        duties.setting,
        duties.due_date,
        duties.met_date,
        duties.is_met,
        coalesce(contacts.has_declined, false) as has_declined,
        greatest(
            case
                when duties.is_met
                    then
                        if(starts_with(duties.duty, 'letter_'), duties.met_date - duties.due_date, 0)
                when not duties.is_met then {{ night }} - duties.due_date
            end,
            0
        )::integer as days_over,
        {{ night }} as as_at

    from duties

    left join contacts on duties.child_key = contacts.child_key

)

select * from judged
