with

birthdays as (

    select
        *,
        birthday_age > 21 as is_position_of_year

    from {{ ref('int_birthday__qualified') }}

),

contacts as (

    select * from {{ ref('int_care_leaver_contact__merged') }}

    where coalesce(in_touch_code, activity_code, accommodation_code) is not null

),

windows as (

    select
        child_key,
        birthday_age,
        birthday_date,
        is_position_of_year,
        {{ oc3_window_start('birthday_age', 'birthday_date', 'year_start_date') }} as window_start_date,
        {{ oc3_window_end('birthday_age', 'birthday_date', 'year_end_date') }} as window_end_date

    from birthdays

),

nearest as (

    select
        windows.child_key,
        windows.birthday_age,
        contacts.contact_no,
        contacts.contact_date,
        contacts.in_touch_code,
        contacts.activity_code,
        contacts.accommodation_code,
        contacts.evidence_source

    from windows

    inner join contacts
        on
            windows.child_key = contacts.child_key
            and contacts.contact_date between windows.window_start_date and windows.window_end_date
            and contacts.contact_date <= date '{{ var("night") }}'

    qualify row_number() over (
        partition by windows.child_key, windows.birthday_age
        order by
            if(windows.is_position_of_year, 0, abs(contacts.contact_date - windows.birthday_date)),
            contacts.contact_no desc
    ) = 1

),

deaths as (

    select
        child_key,
        min(contact_date) as reported_date

    from contacts

    where in_touch_code = 'DIED'

    group by child_key

),

evidenced as (

    select
        windows.child_key,
        windows.birthday_age,
        nearest.contact_no,
        -- whoever died before the birthday had no position on it, whatever was written down earlier
        coalesce(least(birthdays.death_date, deaths.reported_date) <= windows.birthday_date, false)
            as has_died_before_birthday,
        if(has_died_before_birthday, 'DIED', nearest.in_touch_code) as in_touch_code,
        if(has_died_before_birthday, '0', nearest.activity_code) as activity_code,
        if(has_died_before_birthday, '0', nearest.accommodation_code) as accommodation_code,
        if(has_died_before_birthday, 'death_date', nearest.evidence_source) as evidence_source,
        case
            when has_died_before_birthday or nearest.child_key is not null then 'evidenced'
            when windows.window_end_date >= date '{{ var("night") }}' then 'awaited'
            else 'not_evidenced'
        end as evidence_status

    from windows

    inner join birthdays
        on
            windows.child_key = birthdays.child_key
            and windows.birthday_age = birthdays.birthday_age

    left join nearest
        on
            windows.child_key = nearest.child_key
            and windows.birthday_age = nearest.birthday_age

    left join deaths on windows.child_key = deaths.child_key

)

select * from evidenced
