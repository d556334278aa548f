with

positions as (

    select * from {{ ref('int_birthday__positioned') }}

),

described as (

    select
        child_key,
        birthday_age,
        case
            when birthday_age <= 18 then '17-18'
            when birthday_age <= 21 then '19-21'
            else '22-25'
        end as age_group,
        date_trunc('month', birthday_date)::date as birthday_month,
        collection_year,
        is_eligible,
        reason_not_returned is null as is_returned,
        reason_not_returned,
        nights_from_14,
        nights_from_16,
        evidence_status,
        evidence_source,
        contact_no,
        in_touch_code,
        in_touch_code = 'YES' as is_in_touch,
        activity_code,
        -- F3 and P3 were training or employment until 2020/21
        case left(activity_code, 1)
            when 'F' then true
            when 'P' then true
            when 'G' then false
        end as is_in_employment_education_training,
        accommodation_code,
        case right(accommodation_code, 1)
            when '1' then true
            when '2' then false
        end as is_suitable,
        left(accommodation_code, 1) = 'Z' as lives_with_former_foster_carer

    from positions

)

select * from described
