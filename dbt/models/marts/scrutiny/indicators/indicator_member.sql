{%- set families = [
    'ind_accommodation',
    'ind_adoption_reversed',
    'ind_adoption_time',
    'ind_adoption_waiting',
    'ind_approval_category',
    'ind_block',
    'ind_care_leaver',
    'ind_carer_age',
    'ind_carer_characteristic',
    'ind_category_of_need',
    'ind_childrens_spend',
    'ind_committed_and_paid',
    'ind_concentration',
    'ind_contract',
    'ind_deprivation_of_liberty',
    'ind_enquiry',
    'ind_fee_change',
    'ind_flow',
    'ind_foster_place',
    'ind_health_check',
    'ind_health_risk',
    'ind_household_flow',
    'ind_household_plan',
    'ind_household_turnover',
    'ind_leaving_care_duty',
    'ind_legal_status',
    'ind_length_of_care',
    'ind_long_term_stability',
    'ind_looked_after',
    'ind_matched_need',
    'ind_missing',
    'ind_missing_incident',
    'ind_new_placement',
    'ind_off_framework',
    'ind_older_care_leaver',
    'ind_placement_change',
    'ind_placement_distance',
    'ind_placement_location',
    'ind_placement_mix',
    'ind_provider',
    'ind_re_entry',
    'ind_reason_ceased',
    'ind_recruitment',
    'ind_recruitment_cohort',
    'ind_recruitment_stage',
    'ind_recruitment_withdrawal',
    'ind_review',
    'ind_sdq',
    'ind_sibling_group',
    'ind_social_worker',
    'ind_start',
    'ind_staying_put',
    'ind_supported_accommodation',
    'ind_three_placements',
    'ind_transparency',
    'ind_unit_cost',
    'ind_unregistered',
    'ind_weekly_fee',
    'ind_young_care_leaver',
] -%}

with

catalogue as (

    select * from {{ ref('indicator_catalogue') }}

),

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

),

members as (

    {% for family in families %}
        select * from {{ ref(family) }}
        {% if not loop.last %}

            union all by name

        {% endif %}
    {% endfor %}

),

counted as materialized (

    select
        members.* exclude (line_measure),  -- noqa: RF02
        years.is_month,
        coalesce(members.line_measure, catalogue.measure) as measure,
        if({{ is_of_a_child('members.member_kind') }}, split_part(members.member_key, ' ', 1), null) as child_key,
        -- a line of the indicator's own is not broken down further
        catalogue.is_stratified and members.line_name is null and child_key is not null as is_broken_down,
        catalogue.stratifiers = 'plc' as is_by_place

    from members

    inner join catalogue on members.indicator_id = catalogue.indicator_id

    inner join years on members.collection_year = years.collection_year and members.as_at = years.as_at

),

children as (

    select
        merged.child_key,
        merged.birth_date,
        merged.is_uasc,
        merged.uasc_ceased_date,
        coalesce(merged.sex_code, 'not known') as sex,
        coalesce(ethnicity.ethnic_group, 'Not known') as ethnic_group

    from {{ ref('int_child__merged') }} as merged

    left join {{ ref('codeset_ethnicity') }} as ethnicity on merged.ethnicity_code = ethnicity.code

),

episodes as (

    -- an episode says where a child was and why
    select
        placed.child_key,
        placed.episode_no,
        coalesce(legal_statuses.legal_status_group, 'not known') as legal_status_group,
        coalesce(placed.category_of_need_code, 'not known') as category_of_need,
        coalesce(placement_types.placement_group, 'not known') as placement_group,
        coalesce(providers.provider_group, 'not known') as provider_group,
        coalesce(placed.home_locality, 'not known') as home_locality,
        case placed.placement_location when 'IN' then 'inside' when 'OUT' then 'outside' else 'not known' end
            as placement_location,
        {{ distance_band('placed.placement_distance_miles') }} as distance_band

    from {{ ref('int_episode__placed') }} as placed

    left join {{ ref('codeset_legal_status') }} as legal_statuses on placed.legal_status_code = legal_statuses.code

    left join {{ ref('codeset_placement_type') }} as placement_types
        on placed.placement_type_code = placement_types.code

    left join {{ ref('codeset_placement_provider') }} as providers
        on placed.placement_provider_code = providers.code

),

broken_down as (

    select
        counted.* exclude (is_by_place, episode_no),  -- noqa: RF02
        coalesce(counted.age_group, {{ age_band(age_on('children.birth_date', 'counted.counted_on')) }}) as age_band,
        children.sex,
        children.ethnic_group,
        if(children.is_uasc and coalesce(children.uasc_ceased_date > counted.counted_on, true), 'yes', 'no') as uasc,
        episodes.legal_status_group,
        episodes.category_of_need,
        episodes.placement_group,
        episodes.provider_group,
        episodes.home_locality,
        if(counted.is_by_place, episodes.placement_location, null) as placement_location,
        if(counted.is_by_place, episodes.distance_band, null) as distance_band

    from counted

    left join children on counted.child_key = children.child_key

    left join episodes on counted.child_key = episodes.child_key and counted.episode_no = episodes.episode_no

    where counted.is_broken_down

),

described as (

    select
        *,
        true as is_child

    from broken_down

    union all by name

    select
        * exclude (is_by_place, episode_no),
        child_key is not null as is_child

    from counted

    where not is_broken_down

)

select * from described
