{%- set families = [
    'ind_looked_after', 'ind_flow', 'ind_placement_mix', 'ind_placement_location', 'ind_placement_stability',
    'ind_missing', 'ind_health', 'ind_care_leaver', 'ind_staying_put', 'ind_recruitment', 'ind_household_flow',
    'ind_foster_place', 'ind_unit_cost', 'ind_weekly_fee', 'ind_contract',
] -%}

with

catalogue as (

    select * from {{ ref('indicator_catalogue') }}

),

members as (

    {% for family in families %}
        select * from {{ ref(family) }}
        {% if not loop.last %}

            union all

        {% endif %}
    {% endfor %}

),

counted as (

    select
        members.*,
        catalogue.measure,
        -- a line of the indicator's own is not broken down further
        catalogue.is_stratified and members.line_name is null as is_broken_down,
        -- the key that joins is null for all but children: a condition beside it would compare each with each
        if(members.member_kind = 'child', members.member_key, null) as child_key

    from members

    inner join catalogue on members.indicator_id = catalogue.indicator_id

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

placement_types as (

    select
        code,
        placement_group

    from {{ ref('codeset_placement_type') }}

),

described as (

    select
        counted.*,
        counted.child_key is not null as is_child,
        if(counted.is_broken_down, children.sex, null) as sex,
        if(
            counted.is_broken_down,
            coalesce(counted.age_group, {{ age_band(age_on('children.birth_date', 'counted.counted_on')) }}),
            null
        ) as age_band,
        if(counted.is_broken_down, children.ethnic_group, null) as ethnic_group,
        if(
            counted.is_broken_down,
            if(children.is_uasc and coalesce(children.uasc_ceased_date > counted.counted_on, true), 'yes', 'no'),
            null
        ) as uasc,
        if(counted.is_broken_down, placement_types.placement_group, null) as placement_group

    from counted

    left join children on counted.child_key = children.child_key

    left join placement_types on counted.placement_type_code = placement_types.code

)

select * from described
