with

decided as (

    select * from {{ ref('int_birthday__decided') }}

),

returned as (

    -- where a council has nothing but its returns, the positions are those it returned
    select
        collection_year,
        child_id,
        {{ age_on('dob', last_day_of_year('collection_year')) }}::integer as birthday_age,
        dob as birth_date,
        nullif(upper(trim(in_touch)), '') as in_touch_code,
        nullif(upper(trim(activ)), '') as activity_code,
        nullif(upper(trim(accom)), '') as accommodation_code

    from {{ ref('stg_ssda903__oc3') }}

    where dob is not null

    qualify row_number() over (partition by collection_year, child_id order by row_number) = 1

),

children as (

    select
        child_key,
        child_id

    from {{ ref('int_child__merged') }}

),

from_returns as (

    select
        children.child_key,
        children.child_id,
        returned.birthday_age,
        {{ birthday('returned.birth_date', 'returned.birthday_age') }} as birthday_date,
        returned.collection_year,
        decided.nights_from_14,
        decided.nights_from_16,
        true as is_eligible,
        null::varchar as reason_not_returned,
        null::integer as contact_no,
        returned.in_touch_code,
        returned.activity_code,
        returned.accommodation_code,
        if(returned.in_touch_code is null, 'not_evidenced', 'evidenced') as evidence_status,
        'ssda903' as evidence_source

    from returned

    inner join children on returned.child_id = children.child_id

    left join decided
        on
            children.child_key = decided.child_key
            and returned.birthday_age = decided.birthday_age

    where returned.birthday_age between 17 and 25

),

from_contacts as (

    select
        decided.child_key,
        decided.child_id,
        decided.birthday_age,
        decided.birthday_date,
        decided.collection_year,
        decided.nights_from_14,
        decided.nights_from_16,
        decided.is_eligible,
        case
            when
                exists (select 1 from returned)
                and coalesce(decided.reason_not_returned, 'contact_awaited') = 'contact_awaited'
                then 'absent_from_the_return'
            else decided.reason_not_returned
        end as reason_not_returned,
        decided.contact_no,
        decided.in_touch_code,
        decided.activity_code,
        decided.accommodation_code,
        decided.evidence_status,
        decided.evidence_source

    from decided

    left join from_returns
        on
            decided.child_key = from_returns.child_key
            and decided.birthday_age = from_returns.birthday_age

    where
        from_returns.child_key is null
        and decided.birthday_date <= {{ night() }}

),

positions as (

    select * from from_returns

    union all

    select * from from_contacts

)

select * from positions
