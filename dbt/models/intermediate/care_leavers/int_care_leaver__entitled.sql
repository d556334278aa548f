with

children as (

    select
        child_key,
        {{ birthday('birth_date', 14) }} as birthday_14_date,
        {{ birthday('birth_date', 16) }} as birthday_16_date,
        {{ birthday('birth_date', 18) }} as birthday_18_date,
        {{ birthday('birth_date', 25) }} as birthday_25_date,
        birth_date,
        death_date

    from {{ ref('int_child__merged') }}

    where birth_date is not null

),

deaths as (

    select distinct child_key

    from {{ ref('int_care_leaver_contact__merged') }}

    where in_touch_code = 'DIED'

),

-- nights count from the 14th birthday on, up to the night this is asked

spells as (

    select
        children.child_key,
        children.birthday_16_date,
        greatest(spells.spell_start_date, children.birthday_14_date) as counted_from_date,
        least(spells.spell_end_date, date '{{ var("night") }}') as counted_to_date

    from {{ ref('int_care_spell__counted') }} as spells

    inner join children on spells.child_key = children.child_key

    where
        least(spells.spell_end_date, date '{{ var("night") }}')
        > greatest(spells.spell_start_date, children.birthday_14_date)

),

summed as (

    select
        *,
        (sum(counted_to_date - counted_from_date) over (
            partition by child_key
            order by counted_from_date
            rows unbounded preceding
        ) - (counted_to_date - counted_from_date))::integer as nights_before

    from spells

),

reached as (

    select
        child_key,
        min(counted_from_date + ({{ policy('oc3_min_nights', 91) }} - nights_before)::integer) filter (
            nights_before < {{ policy('oc3_min_nights', 91) }}
            and nights_before + (counted_to_date - counted_from_date) >= {{ policy('oc3_min_nights', 91) }}
        ) as enough_nights_date,
        min(greatest(counted_from_date, birthday_16_date) + 1) filter (
            counted_to_date > birthday_16_date
        ) as night_from_16_date

    from summed

    group by child_key

),

last_episodes as (

    select
        child_key,
        arg_max_null(
            episode_end_date,
            (episode_start_date, coalesce(episode_end_date, date '9999-12-31'), coalesce(episode_no, 0))
        ) as last_end_date,
        arg_max_null(
            reason_episode_ceased_code,
            (episode_start_date, coalesce(episode_end_date, date '9999-12-31'), coalesce(episode_no, 0))
        ) as last_reason_ceased_code,
        bool_or(coalesce(reason_episode_ceased_code, '') = 'E2') as has_died_in_care

    from {{ ref('int_episode__placed') }}

    where episode_start_date <= date '{{ var("night") }}'

    group by child_key

),

entitled as (

    select
        children.child_key,
        children.birth_date,
        children.birthday_18_date,
        children.birthday_25_date,
        greatest(reached.enough_nights_date, reached.night_from_16_date) as entitled_from_date,
        last_episodes.last_end_date as left_care_date

    from children

    inner join reached on children.child_key = reached.child_key

    inner join last_episodes on children.child_key = last_episodes.child_key

    left join deaths on children.child_key = deaths.child_key

    where
        reached.enough_nights_date is not null
        and reached.night_from_16_date is not null
        and children.birthday_25_date >= date '{{ var("night") }}'
        and children.death_date is null
        and deaths.child_key is null
        and not last_episodes.has_died_in_care
        and coalesce(last_episodes.last_reason_ceased_code, '') not in ('E11', 'E12', 'E15', 'E3')

)

select * from entitled
