with

positions as (

    select * from {{ ref('int_birthday__positioned') }}

    -- years in which nothing is evidenced have no position to measure
    qualify bool_or(evidence_status = 'evidenced') over (partition by collection_year)

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

activities as (

    select * from {{ ref('codeset_activity') }}

),

accommodations as (

    select * from {{ ref('codeset_accommodation') }}

),

counted as (

    select
        positions.collection_year,
        years.as_at,
        positions.child_key,
        positions.birthday_age,
        positions.birthday_date,
        positions.activity_code,
        coalesce(positions.in_touch_code = 'YES', false) as is_in_touch,
        coalesce(activities.activity_group, 'not known') as activity_group,
        coalesce(accommodations.meaning, 'no information') as accommodation,
        -- gone abroad, deported, whereabouts not known: no home to judge
        coalesce(accommodations.code not in ('G', 'H', 'R'), true) as has_home_to_judge,
        case
            when not has_home_to_judge then null
            when accommodations.code is null then 'no information'
            when right(positions.accommodation_code, 1) = '1' then 'suitable'
            when right(positions.accommodation_code, 1) = '2' then 'unsuitable'
            else 'no information'
        end as suitability

    from positions

    inner join years
        on
            positions.collection_year = years.collection_year
            and positions.birthday_date <= years.as_at

    left join activities on positions.activity_code = activities.code

    left join accommodations on left(positions.accommodation_code, 1) = accommodations.code

    -- dead or long home with their parents: out of every denominator; out of touch and refusing: in
    where
        positions.reason_not_returned is null
        and positions.birthday_age <= 21
        and coalesce(positions.in_touch_code, '') not in ('DIED', 'RHOM')

)

select * from counted
