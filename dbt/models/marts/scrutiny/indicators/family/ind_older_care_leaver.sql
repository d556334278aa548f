with

positions as (

    select * from {{ ref('int_birthday__positioned') }}

    qualify bool_or(evidence_status = 'evidenced') over (partition by collection_year)

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

supported as (

    select distinct
        child_key,
        {{ collection_year_of('contact_date') }} as collection_year

    from {{ ref('int_care_leaver_contact__merged') }}

    -- a letter goes to everybody
    where in_touch_code = 'YES' and contact_method is distinct from 'letter'

),

cohort as (

    -- from 22 on it is for the young person to ask, so that nobody's silence takes them out
    select
        positions.collection_year,
        years.as_at,
        positions.child_key,
        positions.birthday_age,
        positions.birthday_date,
        supported.child_key is not null or coalesce(positions.in_touch_code = 'YES', false) as is_supported,
        case positions.in_touch_code
            when 'YES' then 'in touch'
            when 'NREQ' then 'no longer wants support'
            when 'REFU' then 'refuses contact'
            when 'NO' then 'out of touch'
            else 'no contact in the year'
        end as contact

    from positions

    inner join years
        on
            positions.collection_year = years.collection_year
            and positions.birthday_date <= years.as_at

    left join supported
        on
            positions.child_key = supported.child_key
            and positions.collection_year = supported.collection_year

    where
        positions.birthday_age between 22 and 25
        and positions.is_eligible
        and coalesce(positions.reason_not_returned, 'contact_awaited') in (
            'contact_awaited', 'no_contact_in_the_year', 'absent_from_the_return'
        )
        and coalesce(positions.in_touch_code, '') not in ('DIED', 'RHOM')

),

contacts as (

    select unnest([
        'in touch', 'no longer wants support', 'refuses contact', 'out of touch', 'no contact in the year'
    ]) as line_name

),

listed as (

    select
        *,
        null::varchar as line_name,
        is_supported as is_numerator

    from cohort

    union all

    select
        cohort.*,
        contacts.line_name,
        cohort.contact = contacts.line_name as is_numerator

    from cohort

    cross join contacts

),

members as (

    select
        'L14' as indicator_id,
        collection_year,
        as_at,
        'child' as member_kind,
        child_key as member_key,
        birthday_date as counted_on,
        is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(line_name is null, null, 'contact') as line_kind,
        line_name,
        birthday_age::varchar as age_group

    from listed

)

select * from members
