with

children as (

    select
        child_key,
        person_id

    from {{ ref('int_child__merged') }}

),

events as (

    select
        person_id,
        contact_id,
        contact_date,
        contact_method,
        in_touch_code,
        activity_code,
        accommodation_code,
        suitability_code,
        recorded_at,
        'care_leaver_contact' as evidence_source

    from {{ ref('stg_care_leavers__contact') }}

    where contact_date is not null

),

latest_contacts as (

    -- the case system keeps only the latest contact, so this is the second choice, used when no log of events came
    select
        person_id,
        null::varchar as contact_id,
        latest_contact_date as contact_date,
        null::varchar as contact_method,
        in_touch_code,
        activity_code,
        accommodation_code,
        suitability_code,
        null::timestamp as recorded_at,
        'ssd_care_leavers' as evidence_source

    from {{ ref('stg_ssd__care_leavers') }}

    where
        latest_contact_date is not null
        and not exists (select 1 from events)

),

contacts as (

    select * from events

    union all

    select * from latest_contacts

),

ordered as (

    select
        children.child_key,
        row_number() over (
            partition by children.child_key
            order by contacts.contact_date, contacts.recorded_at nulls first, contacts.contact_id
        )::integer as contact_no,
        contacts.contact_date,
        contacts.contact_method,
        contacts.in_touch_code,
        {{ oc3_activity('contacts.in_touch_code', 'contacts.activity_code') }} as activity_code,
        {{ oc3_accommodation(
            'contacts.in_touch_code', 'contacts.accommodation_code', 'contacts.suitability_code'
        ) }} as accommodation_code,
        contacts.evidence_source

    from contacts

    inner join children on contacts.person_id = children.person_id

)

select * from ordered
