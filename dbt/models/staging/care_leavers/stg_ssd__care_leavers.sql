with

versions as (

    -- the source overwrites the latest contact, so the contacts of the past are in the versions that were replaced
    select * from {{ ref('history_ssd__ssd_care_leavers') }}

    where coalesce(known_from <= {{ known_at() }}, true)

),

cast_versions as (

    select
        {{ text_of('clea_person_id') }} as person_id,
        {{ term_of('clea_care_leaver_eligibility', 'care_leaver_eligibility') }} as eligibility_code,
        {{ text_of('clea_care_leaver_eligibility') }} as eligibility_raw,
        {{ date_of('clea_care_leaver_latest_contact') }} as latest_contact_date,
        {{ code_of('clea_care_leaver_in_touch', 'in_touch') }} as in_touch_code,
        {{ text_of('clea_care_leaver_in_touch') }} as in_touch_raw,
        {{ code_of('clea_care_leaver_activity', 'activity') }} as activity_code,
        {{ text_of('clea_care_leaver_activity') }} as activity_raw,
        {{ code_of('clea_care_leaver_accommodation', 'accommodation') }} as accommodation_code,
        {{ text_of('clea_care_leaver_accommodation') }} as accommodation_raw,
        {{ term_of('clea_care_leaver_accom_suitable', 'accommodation_suitable') }} as suitability_code,
        {{ text_of('clea_care_leaver_accom_suitable') }} as suitability_raw,
        {{ date_of('clea_pathway_plan_review_date') }} as pathway_plan_review_date,
        {{ text_of('clea_care_leaver_personal_advisor') }} as personal_advisor,
        {{ text_of('clea_care_leaver_allocated_team') }} as team_id,
        known_from,
        coalesce(known_to > {{ known_at() }}, true) as is_current

    from versions

),

latest as (

    -- eligibility multiplies the rows of one contact, and later nights may correct them: the last word counts
    select * from cast_versions

    qualify row_number() over (
        partition by person_id, latest_contact_date
        order by is_current desc, known_from desc, eligibility_raw asc nulls last
    ) = 1

)

select * from latest
