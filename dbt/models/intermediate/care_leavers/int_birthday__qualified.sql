with

birthdays as (

    select * from {{ ref('int_birthday__dated') }}

),

spells as (

    select * from {{ ref('int_care_spell__counted') }}

),

counted as (

    -- a night belongs to the day it begins on; least() passes over the missing end of an open spell, so that a birthday
    -- to come counts the nights there will be if care goes on
    select
        birthdays.child_key,
        birthdays.birthday_age,
        sum(
            greatest(
                least(spells.spell_end_date, birthdays.birthday_date)
                - greatest(spells.spell_start_date, birthdays.birthday_14_date),
                0
            )
        )::integer as nights_from_14,
        sum(
            greatest(
                least(spells.spell_end_date, birthdays.birthday_date)
                - greatest(spells.spell_start_date, birthdays.birthday_16_date),
                0
            )
        )::integer as nights_from_16

    from birthdays

    inner join spells
        on
            birthdays.child_key = spells.child_key
            and birthdays.birthday_date > spells.spell_start_date

    group by birthdays.child_key, birthdays.birthday_age

),

qualified as (

    select
        birthdays.*,
        counted.nights_from_14,
        counted.nights_from_16,
        counted.nights_from_14 >= {{ policy('oc3_min_nights', 91) }}
        and counted.nights_from_16 >= 1 as has_enough_nights

    from birthdays

    inner join counted
        on
            birthdays.child_key = counted.child_key
            and birthdays.birthday_age = counted.birthday_age

    where counted.nights_from_14 > 0

)

select * from qualified
