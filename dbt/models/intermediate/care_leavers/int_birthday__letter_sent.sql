{%- set night = "date '" ~ var('night') ~ "'" -%}
{%- set letter_ages = policy('letter_ages', [18, 21, 22, 23, 24]) -%}

with

young_people as (

    select * from {{ ref('int_care_leaver__entitled') }}

),

letters as (

    select
        child_key,
        contact_date as sent_date

    from {{ ref('int_care_leaver_contact__merged') }}

    where contact_method = 'letter' and contact_date <= {{ night }}

),

recorded as (

    select count(*) > 0 as is_recorded from letters

),

letter_ages as (

    select age::integer as letter_age

    from unnest({{ letter_ages }}) as ages (age)

),

letter_birthdays as (

    select
        young_people.child_key,
        letter_ages.letter_age,
        {{ birthday('young_people.birth_date', 'letter_ages.letter_age') }} as birthday_date

    from young_people

    cross join letter_ages

),

-- sent on time or late, but not before the month of the birthday began: that was another letter

sent_letters as (

    select
        letter_birthdays.child_key,
        letter_birthdays.letter_age,
        letter_birthdays.birthday_date,
        min(letters.sent_date) as sent_date,
        recorded.is_recorded

    from letter_birthdays

    cross join recorded

    left join letters
        on
            letter_birthdays.child_key = letters.child_key
            and letters.sent_date >= date_trunc('month', letter_birthdays.birthday_date)
            and letters.sent_date < letter_birthdays.birthday_date + to_years(1)

    where letter_birthdays.birthday_date <= {{ night }}

    group by all

)

select * from sent_letters
