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

{% for count in range(traits | length, 0, -1) -%}
told_{{ count }} as (

    select
        * replace (
            coalesce(
                traits_told,
                case
                    when
                        count(*) over (
                            partition by traits_told, is_looked_after, {{ traits[:count] | join(', ') }}
                        ) >= {{ k }}
                        then {{ count }}
                end
            ) as traits_told
        )

    from {{ 'child' if loop.first else 'told_%d' % (count + 1) }}

),

{% endfor -%}
blanked as (

    select
        child_key,
        is_looked_after,
        {%- for trait in traits %}
        case when traits_told >= {{ loop.index }} then {{ trait }} end as {{ trait }}{{ ',' if not loop.last }}
        {%- endfor %}

    from told_1

),

alike as (

    select
        *,
        count(*) over (partition by is_looked_after, {{ traits | join(', ') }}) as children,
        count(*) filter (age_band is null) over (partition by is_looked_after) as untold

    from blanked

),

ordered as (

    select
        *,
        dense_rank() over (
            partition by is_looked_after order by age_band is null, children, {{ traits | join(', ') }}
        ) as place

    from alike

),

-- A few of whom nothing is told would stand out by that: the smallest group keeps them company.
in_company as (

    select
        child_key,
        {%- for trait in traits %}
        case
            when untold not between 1 and {{ k - 1 }} or place > 1 then {{ trait }}
        end as {{ trait }}{{ ',' if not loop.last }}
        {%- endfor %}

    from ordered

)

select * from in_company
