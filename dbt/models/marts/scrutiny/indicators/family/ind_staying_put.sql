with

years as (

    -- whoever turns 20 in the year left care two years before
    select * from {{ ref('int_scrutiny_year__spanned') }}

    where records_begin_on <= (starts_on - interval 2 years)::date

),

cohort as (

    select counted.*

    from {{ ref('int_care_leaver__counted') }} as counted

    inner join years on counted.collection_year = years.collection_year and counted.as_at = years.as_at

    where counted.birthday_age between 18 and 20

),

children as (

    select
        child_key,
        {{ birthday('birth_date', 18) }} as birthday_18_date

    from {{ ref('int_child__merged') }}

),

left_foster_care as (

    -- care ended on the 18th birthday, out of a foster placement
    select distinct episodes.child_key

    from {{ ref('int_episode__placed') }} as episodes

    inner join children
        on
            episodes.child_key = children.child_key
            and episodes.episode_end_date = children.birthday_18_date

    where
        episodes.placement_type_code in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
        and coalesce(episodes.reason_episode_ceased_code, '') <> 'X1'

),

members as (

    select
        'L11' as indicator_id,
        cohort.collection_year,
        cohort.as_at,
        'child' as member_kind,
        cohort.child_key as member_key,
        cohort.birthday_date as counted_on,
        cohort.accommodation = 'former foster carer' as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        cohort.birthday_age::varchar as age_group

    from cohort

    inner join left_foster_care on cohort.child_key = left_foster_care.child_key

)

select * from members
