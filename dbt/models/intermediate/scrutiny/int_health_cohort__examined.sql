with

cohort as (

    select * from {{ ref('int_looked_after__all_year') }}

),

children as (

    select
        child_key,
        child_id,
        person_id

    from {{ ref('int_child__merged') }}

),

open_years as (

    select collection_year from {{ ref('int_collection_year__reported') }}

    where is_open

),

returned as (

    select
        collection_year,
        child_id,
        bool_or(trim(health_assessment) = '1') as has_health_assessment,
        bool_or(trim(teeth_check) = '1') as has_teeth_check,
        bool_or(trim(health_check) = '1') as has_development_check,
        bool_or(trim(immunisations) = '1') as is_immunised,
        max(try_cast(sdq_score as integer)) as sdq_score,
        bool_or(trim(convicted) = '1') as is_convicted,
        bool_or(trim(substance_misuse) = '1') as has_misused_substances,
        bool_or(trim(intervention_received) = '1') as is_intervention_received,
        bool_or(trim(intervention_offered) = '1') as is_intervention_offered

    from {{ ref('stg_ssda903__oc2') }}

    group by all

),

examined as (

    -- what the council returned of a year is what it said then; the case system speaks where nothing was returned
    select
        cohort.collection_year,
        cohort.as_at,
        cohort.child_key,
        cohort.age,
        cohort.episode_no,
        {% for fact in ['has_health_assessment', 'has_teeth_check', 'has_development_check', 'is_immunised'] %}
            coalesce(returned.{{ fact }}, examined.{{ fact }}, false) as {{ fact }},
        {% endfor %}
        -- the case system keeps the latest status alone, too young to speak for years long past
        returned.child_id is not null or open_years.collection_year is not null as is_immunisation_held,
        coalesce(returned.sdq_score, examined.sdq_score) as sdq_score,
        {% for fact in [
            'is_convicted', 'has_misused_substances', 'is_intervention_received', 'is_intervention_offered'
        ] %}
            coalesce(returned.{{ fact }}, examined.{{ fact }}, false) as {{ fact }}
            {%- if not loop.last %},{% endif %}
        {% endfor %}

    from cohort

    inner join children on cohort.child_key = children.child_key

    left join {{ ref('int_health__examined') }} as examined
        on
            cohort.child_key = examined.child_key
            and cohort.starts_on = examined.starts_on
            and cohort.as_at = examined.ends_on

    left join returned
        on children.child_id = returned.child_id and cohort.collection_year = returned.collection_year

    left join open_years on cohort.collection_year = open_years.collection_year

    -- a council with nothing but its returns knows nothing of a year whose OC2 it did not file
    qualify
        bool_or(returned.child_id is not null or children.person_id is not null) over (
            partition by cohort.collection_year
        )

)

select * from examined
