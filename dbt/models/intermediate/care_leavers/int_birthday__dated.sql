with

children as (

    select
        child_key,
        child_id,
        birth_date,
        death_date

    from {{ ref('int_child__merged') }}

    where birth_date is not null

),

ages as (

    select age::integer as birthday_age

    from unnest(range(17, 26)) as birthdays (age)

),

birthdays as (

    select
        children.child_key,
        children.child_id,
        children.death_date,
        ages.birthday_age,
        {{ birthday('children.birth_date', 'ages.birthday_age') }} as birthday_date,
        {{ birthday('children.birth_date', 14) }} as birthday_14_date,
        {{ birthday('children.birth_date', 16) }} as birthday_16_date

    from children

    cross join ages

),

dated as (

    select
        *,
        {{ collection_year_of('birthday_date') }} as collection_year,
        make_date(year(birthday_date) - (month(birthday_date) < 4)::integer, 4, 1) as year_start_date,
        make_date(year(birthday_date) - (month(birthday_date) < 4)::integer + 1, 3, 31) as year_end_date

    from birthdays

    where birthday_date <= {{ last_day_of_year(collection_year_of(night())) }}

)

select * from dated
