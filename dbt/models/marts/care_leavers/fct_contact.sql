with

contacts as (

    select * from {{ ref('int_care_leaver_contact__merged') }}

),

counted as (

    select
        child_key,
        contact_no,
        contact_date,
        date_trunc('month', contact_date)::date as contact_month,
        {{ collection_year_of('contact_date') }} as collection_year,
        contact_method,
        in_touch_code,
        in_touch_code = 'YES' as is_in_touch,
        activity_code,
        accommodation_code,
        contact_date - lag(contact_date) over (
            partition by child_key order by contact_no
        ) as days_since_last_contact,
        evidence_source

    from contacts

)

select
    child_key,
    contact_no,
    contact_date,
    contact_month,
    collection_year,
    contact_method,
    in_touch_code,
    is_in_touch,
    activity_code,
    accommodation_code,
    days_since_last_contact::integer as days_since_last_contact,
    evidence_source

from counted
