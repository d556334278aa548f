with

versions as (

    -- the source overwrites the latest contact, so the contacts of the past are in the versions that were replaced
    select * from {{ ref('history_ssd__ssd_care_leavers') }}

    where coalesce(known_from <= {{ known_at() }}, true)

),

cast_versions as (

    select
        {{ text_of('clea_person_id') }} as person_id,
        {{ text_of('clea_care_leaver_eligibility') }} as eligibility,
        {{ date_of('clea_care_leaver_latest_contact') }} as latest_contact_date,
        {{ code_of('clea_care_leaver_in_touch', 'in_touch') }} as in_touch_code,
        {{ code_of('clea_care_leaver_activity', 'activity') }} as activity_code,
        {{ code_of('clea_care_leaver_accommodation', 'accommodation') }} as accommodation_code,
        {{ suitability_of('clea_care_leaver_accom_suitable') }} as suitability_code,
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
        order by is_current desc, known_from desc, eligibility asc nulls last
    ) = 1

)

select * from latest
