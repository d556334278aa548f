with

birthdays as (

    select * from {{ ref('int_birthday__qualified') }}

),

last_episodes as (

    select * from {{ ref('int_birthday__last_episode') }}

),

evidence as (

    select * from {{ ref('int_birthday__evidenced') }}

),

joined as (

    select
        birthdays.child_key,
        birthdays.child_id,
        birthdays.birthday_age,
        birthdays.birthday_date,
        birthdays.collection_year,
        birthdays.nights_from_14,
        birthdays.nights_from_16,
        birthdays.has_enough_nights,
        last_episodes.last_end_date,
        last_episodes.last_reason_ceased_code,
        last_episodes.has_died_in_care,
        last_episodes.is_looked_after_all_year,
        evidence.contact_no,
        evidence.in_touch_code,
        evidence.activity_code,
        evidence.accommodation_code,
        evidence.evidence_source,
        evidence.evidence_status,
        coalesce(
            bool_or(evidence.in_touch_code = 'DIED') over (
                partition by birthdays.child_key
                order by birthdays.birthday_age
                rows between unbounded preceding and 1 preceding
            ),
            false
        ) as was_dead_on_an_earlier_birthday

    from birthdays

    left join last_episodes
        on
            birthdays.child_key = last_episodes.child_key
            and birthdays.birthday_age = last_episodes.birthday_age

    left join evidence
        on
            birthdays.child_key = evidence.child_key
            and birthdays.birthday_age = evidence.birthday_age

),

decided as (

    select
        *,
        has_enough_nights and coalesce(last_reason_ceased_code, '') not in ('E11', 'E12', 'E15') as is_eligible,
        case
            when nights_from_14 < {{ policy('oc3_min_nights', 91) }} then 'too_few_nights'
            when nights_from_16 < 1 then 'no_night_from_16'
            when last_reason_ceased_code in ('E11', 'E12') then 'adopted'
            -- an age assessment found that this was never a child
            when last_reason_ceased_code = 'E15' then 'found_to_be_adult'
            when has_died_in_care then 'died_in_care'
            when last_reason_ceased_code = 'E3' then 'care_taken_over'
            when was_dead_on_an_earlier_birthday then 'dead_in_an_earlier_year'
            -- care ends on the 18th birthday, so who is looked after until then is returned once it has come
            when
                birthday_age <= 18
                and last_end_date is null
                and (birthday_age = 17 or birthday_date <= {{ night() }})
                then 'still_looked_after'
            when birthday_age <= 18 and last_end_date > birthday_date then 'care_ended_after_the_birthday'
            when birthday_date > {{ night() }} then 'birthday_to_come'
            when is_looked_after_all_year then 'looked_after_all_year'
            when evidence_status = 'awaited' then 'contact_awaited'
            when birthday_age > 21 and evidence_status = 'not_evidenced' then 'no_contact_in_the_year'
        end as reason_not_returned

    from joined

)

select * from decided
