with

episode as (

    select
        *,
        placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14') as has_none

    from {{ ref('int_episode__corroborated') }}

),

judged as (

    select
        *,
        case
            when has_none and paid_type is null then {{ blank_cell() }}
            when placement_type_code = 'P1' and paid_type is null then 'PR0'
            when not has_none and len(provider_codes) = 1 then provider_codes[1]
        end as suggested_value

    from episode

),

suggestion as (

    select
        child_key,
        episode_start_date as began,
        placement_start_date as placement_began,
        'episodes' as module,
        'PLACE_PROVIDER' as field,
        ['PLACE_PROVIDER', 'PL_LA'] as bears_on,
        suggested_value,
        case
            when has_none then 'A placement of type ' || placement_type_code || ' has no provider.'
            when placement_type_code = 'P1' and paid_type is null
                then 'A placement with own parents is provided by them.'
            else 'Ofsted lists the registration ' || best_urn || ' as ' || suggested_value || '.'
        end as evidence,
        2 as priority

    from judged

    where
        suggested_value is distinct from coalesce(placement_provider_code, {{ blank_cell() }})
        and suggested_value is not null

)

select * from suggestion
