with

duties as (

    select * from {{ ref('fct_duty') }}

    where duty in ('personal_adviser', 'pathway_plan', 'contact')

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

-- from 21 on support is for those who want it

supported as (

    select
        duties.child_key,
        duties.as_at,
        duties.duty,
        duties.is_met,
        {{ age_on('entitled.birth_date', 'duties.as_at') }} as age

    from duties

    inner join {{ ref('int_care_leaver__entitled') }} as entitled on duties.child_key = entitled.child_key

    where
        entitled.left_care_date is not null
        and (age < 21 or not duties.has_declined)

),

listed as (

    select
        child_key,
        as_at,
        age,
        is_met,
        case duty
            when 'personal_adviser' then 'adviser allocated'
            when 'pathway_plan' then 'plan in date'
            when 'contact' then 'contact in time'
        end as line_name

    from supported

    where is_met is not null

    union all

    -- all three, of those whose three are known
    select
        child_key,
        as_at,
        age,
        bool_and(is_met) as is_met,
        null as line_name

    from supported

    group by child_key, as_at, age

    having count(is_met) = 3

),

members as (

    select
        'L15' as indicator_id,
        years.collection_year,
        years.as_at,
        'child' as member_kind,
        listed.child_key as member_key,
        listed.as_at as counted_on,
        listed.is_met as is_numerator,
        true as is_denominator,
        1::double as numerator_amount,
        1::double as denominator_amount,
        if(listed.line_name is null, null, 'duty') as line_kind,
        listed.line_name,
        listed.age::varchar as age_group

    from listed

    inner join years on listed.as_at = years.as_at

)

select * from members
