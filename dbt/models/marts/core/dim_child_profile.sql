{#- What a neighbour may know of a child; where too few share it, the last named is left out first. -#}
{%- set traits = ['age_band', 'sex_code', 'ethnic_group', 'is_uasc', 'is_disabled'] -%}
{%- set k = policy('k_anonymity', 6) -%}

with

child as (

    select
        dim_child.child_key,
        dim_child.is_looked_after,
        {{ age_band(age_on('child.birth_date', night())) }} as age_band,
        dim_child.sex_code,
        dim_child.ethnic_group,
        dim_child.is_uasc,
        dim_child.is_disabled,
        null::integer as traits_told

    from {{ ref('dim_child') }} as dim_child

    inner join {{ ref('int_child__merged') }} as child on dim_child.child_key = child.child_key

),

told_5 as (

    {{ tell_if_shared('child', traits[:5], k) }}

),

told_4 as (

    {{ tell_if_shared('told_5', traits[:4], k) }}

),

told_3 as (

    {{ tell_if_shared('told_4', traits[:3], k) }}

),

told_2 as (

    {{ tell_if_shared('told_3', traits[:2], k) }}

),

told_1 as (

    {{ tell_if_shared('told_2', traits[:1], k) }}

),

blanked as (

    select
        child_key,
        is_looked_after,
        case when traits_told >= 1 then age_band end as age_band,
        case when traits_told >= 2 then sex_code end as sex_code,
        case when traits_told >= 3 then ethnic_group end as ethnic_group,
        case when traits_told >= 4 then is_uasc end as is_uasc,
        case when traits_told >= 5 then is_disabled end as is_disabled

    from told_1

),

alike as (

    select
        *,
        count(*) over (partition by is_looked_after, {{ traits | join(', ') }}) as children,
        count(*) filter (age_band is null) over (partition by is_looked_after) as untold

    from blanked

),

-- A few of whom nothing is told would stand out by that: the smallest group keeps them company.
accompanied as (

    select
        *,
        untold not between 1 and {{ k - 1 }} or dense_rank() over (
            partition by is_looked_after order by age_band is null, children, {{ traits | join(', ') }}
        ) > 1 as is_told

    from alike

),

told as (

    select
        child_key,
        if(is_told, age_band, null) as age_band,
        if(is_told, sex_code, null) as sex_code,
        if(is_told, ethnic_group, null) as ethnic_group,
        if(is_told, is_uasc, null) as is_uasc,
        if(is_told, is_disabled, null) as is_disabled

    from accompanied

)

select * from told
