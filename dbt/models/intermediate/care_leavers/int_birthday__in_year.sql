with

years as (

    select * from {{ ref('int_collection_year__reported') }}

),

positions as (

    select * from {{ ref('int_birthday__positioned') }}

),

to_come as (

    select
        decided.child_key,
        decided.child_id,
        decided.birthday_age,
        decided.birthday_date,
        decided.collection_year,
        decided.nights_from_14,
        decided.nights_from_16,
        decided.is_eligible,
        decided.reason_not_returned,
        decided.contact_no,
        decided.in_touch_code,
        decided.activity_code,
        decided.accommodation_code,
        decided.evidence_status,
        decided.evidence_source

    from {{ ref('int_birthday__decided') }} as decided

    left join positions
        on
            decided.child_key = positions.child_key
            and decided.birthday_age = positions.birthday_age

    where decided.birthday_date > {{ night() }} and positions.child_key is null

),

birthdays as (

    select * from positions

    union all

    select * from to_come

),

windowed as (

    select
        birthdays.*,
        {{ oc3_window_start('birthdays.birthday_age', 'birthdays.birthday_date', 'years.starts_on') }}
            as window_start_date,
        {{ oc3_window_end('birthdays.birthday_age', 'birthdays.birthday_date', 'years.ends_on') }} as window_end_date

    from birthdays

    inner join years on birthdays.collection_year = years.collection_year

),

judged as (

    -- whoever died or went home has no activity and no accommodation; whoever is in touch has both
    select
        *,
        coalesce(in_touch_code, activity_code, accommodation_code) is null as is_blank,
        coalesce(
            in_touch_code is null
            or activity_code is null
            or accommodation_code is null
            or (in_touch_code = 'YES' and (activity_code = '0' or accommodation_code = '0'))
            or (accommodation_code <> '0' and length(accommodation_code) < 2),
            false
        ) as is_incomplete

    from windowed

),

placed as (

    select
        * exclude (is_blank, is_incomplete),
        case
            when
                coalesce(reason_not_returned, '') not in (
                    '', 'contact_awaited', 'birthday_to_come', 'absent_from_the_return'
                ) then 'not_asked'
            when is_blank and window_start_date > {{ night() }} then 'to_come'
            when is_blank then 'missing'
            when is_incomplete then 'incomplete'
            when in_touch_code = 'DIED' then 'evidenced'
            when birthday_date > {{ night() }} then 'provisional'
            when birthday_age > 21 and window_end_date >= {{ night() }} then 'provisional'
            else 'evidenced'
        end as position_status,
        -- as the young person stands in law on the birthday
        case
            when
                reason_not_returned in ('died_in_care', 'dead_in_an_earlier_year', 'care_taken_over')
                then 'none'
            when is_eligible and birthday_age = 17 and (
                reason_not_returned in ('still_looked_after', 'care_ended_after_the_birthday')
            ) then 'eligible'
            when is_eligible and birthday_age = 17 then 'relevant'
            when is_eligible then 'former_relevant'
            when reason_not_returned = 'too_few_nights' and nights_from_16 >= 1 then 'qualifying'
            else 'none'
        end as leaving_care_status

    from judged

),

ranked as (

    -- what can still be saved first; then what cannot; then what only wants watching
    select
        *,
        window_end_date - {{ night() }} as days_left,
        case
            when position_status in ('missing', 'incomplete') and window_end_date >= {{ night() }} then 1
            when position_status in ('missing', 'incomplete') then 2
            when position_status = 'provisional' then 3
            when position_status = 'to_come' then 4
            when position_status = 'evidenced' then 5
            else 6
        end as urgency

    from placed

)

select * from ranked
