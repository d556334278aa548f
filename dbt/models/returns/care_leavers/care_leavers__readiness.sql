{{ config(alias='readiness') }}

with

birthdays as (

    select * from {{ ref('int_birthday__in_year') }}

),

children as (

    select
        child_key,
        birth_date

    from {{ ref('int_child__merged') }}

),

support as (

    select * from {{ ref('int_care_leaver__supported') }}

),

explained as (

    select
        *,
        {{ day_in_words('window_start_date') }} || ' to ' || {{ day_in_words('window_end_date') }} as window_in_words,
        case
            when reason_not_returned = 'too_few_nights'
                then
                    nights_from_14
                    || ' nights in care from the 14th birthday on; {{ policy("oc3_min_nights", 91) }} are asked for'
            when reason_not_returned = 'no_night_from_16' then 'No night in care on or after the 16th birthday'
            when reason_not_returned = 'adopted' then 'Adopted'
            when reason_not_returned = 'found_to_be_adult' then 'Found to be an adult, never a child in care'
            when reason_not_returned = 'died_in_care' then 'Died in care'
            when reason_not_returned = 'care_taken_over' then 'Care was taken over by another authority'
            when reason_not_returned = 'dead_in_an_earlier_year' then 'Recorded as dead on an earlier birthday'
            when reason_not_returned = 'still_looked_after' then 'Looked after'
            when reason_not_returned = 'care_ended_after_the_birthday' then 'Looked after on the birthday'
            when reason_not_returned = 'looked_after_all_year' then 'Looked after all year: OC2 asks, OC3 does not'
            when reason_not_returned = 'no_contact_in_the_year' then 'From 22, only those in contact in the year'
            when nights_from_14 is null then 'The council returned OC3 itself'
            else nights_from_14 || ' nights in care from the 14th birthday on, ' || nights_from_16 || ' of them from 16'
        end as why

    from birthdays

),

advised as (

    select
        *,
        case
            when reason_not_returned = 'still_looked_after' and birthday_age = 18
                then 'Care ends on the 18th birthday: end the last episode on that day.'
            when position_status = 'not_asked' then 'Nothing to do.'
            when reason_not_returned = 'absent_from_the_return'
                then 'A care leaver by the episodes, but not in OC3 as it was filed: check, and add the row.'
            when position_status = 'to_come' then 'Plan a contact for ' || window_in_words || '.'
            when position_status = 'missing' and days_left < 0
                then 'The window has closed: look in the case file for a contact of ' || window_in_words || '.'
            when position_status = 'missing'
                then
                    'Make contact by ' || {{ day_in_words('window_end_date') }}
                    || ' and record in touch, activity and accommodation.'
            when position_status = 'incomplete'
                then
                    'Complete in touch, activity and accommodation with its suitability'
                    || if(days_left < 0, '', ', by ' || {{ day_in_words('window_end_date') }}) || '.'
            when position_status = 'provisional' and birthday_date > {{ night() }}
                then
                    'Known before the birthday: confirm it nearer the day, by '
                    || {{ day_in_words('window_end_date') }} || '.'
            when position_status = 'provisional'
                then 'Record any later contact of the year, by ' || {{ day_in_words('window_end_date') }} || '.'
            else 'Nothing to do.'
        end as what_to_do

    from explained

)

select
    advised.collection_year,
    (row_number() over (
        partition by advised.collection_year
        order by advised.urgency, advised.days_left, advised.child_id
    ) - 1)::integer as row_id,
    advised.child_id as child,
    children.birth_date as dob,
    {{ return_cell('children.birth_date') }} as dob_text,
    advised.birthday_age,
    advised.birthday_date,
    advised.is_eligible,
    advised.leaving_care_status,
    advised.why,
    advised.reason_not_returned is null as is_returned,
    advised.reason_not_returned,
    advised.window_start_date as window_first_day,
    advised.window_end_date as window_last_day,
    advised.days_left::integer as days_left,
    advised.position_status,
    advised.in_touch_code as in_touch,
    advised.activity_code as activ,
    advised.accommodation_code as accom,
    support.personal_adviser_id as personal_adviser,
    coalesce(support.team_name, {{ team_of("'oc3'") }}) as owner_team,
    support.last_contact_date,
    support.plan_reviewed_date,
    support.plan_due_date,
    advised.what_to_do,
    advised.child_key

from advised

inner join children on advised.child_key = children.child_key

left join support on advised.child_key = support.child_key

order by advised.collection_year, row_id
