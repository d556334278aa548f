with

positions as (

    select * from {{ ref('int_birthday__positioned') }}

    qualify bool_or(evidence_status = 'evidenced') over (partition by collection_year)

),

years as (

    -- whoever turns 20 in the year left care two years before
    select * from {{ ref('int_scrutiny_year__spanned') }}

    where records_begin_on <= (starts_on - interval 2 years)::date

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
        positions.collection_year,
        years.as_at,
        'child' as member_kind,
        positions.child_key as member_key,
        positions.birthday_date as counted_on,
        coalesce(left(positions.accommodation_code, 1) = 'Z', false) as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        null::varchar as line_kind,
        null::varchar as line_name,
        positions.birthday_age::varchar as age_group,
        null::integer as episode_no

    from positions

    inner join years on positions.collection_year = years.collection_year

    inner join left_foster_care on positions.child_key = left_foster_care.child_key

    where
        positions.birthday_date <= years.as_at
        and positions.reason_not_returned is null
        and positions.birthday_age between 18 and 20
        and coalesce(positions.in_touch_code, '') not in ('DIED', 'RHOM')

)

select * from members
