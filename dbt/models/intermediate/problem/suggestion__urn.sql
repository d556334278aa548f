with

episode as (

    select
        *,
        placement_type_code in ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')
            as needs_none

    from {{ ref('int_episode__corroborated') }}

),

judged as (

    select
        *,
        case
            when needs_none and paid_urn is null then {{ blank_cell() }}
            when not needs_none and not (is_listed and is_listed_for_type) then coalesce(paid_urn, addressed_urn)
        end as suggested_value

    from episode

),

suggestion as (

    select
        child_key,
        episode_start_date as began,
        placement_start_date as placement_began,
        'episodes' as module,
        'URN' as field,
        ['URN'] as bears_on,
        suggested_value,
        case
            when needs_none then 'Ofsted registers no placement of type ' || placement_type_code || '.'
            when paid_urn = addressed_urn
                then
                    'The cost line of this placement names this registration, and it is the only one on Ofsted''s list '
                    || 'at the postcode of the placement.'
            when paid_urn is not null then 'The cost line of this placement names this registration.'
            else 'On Ofsted''s list it is the only registration for this type at the postcode of the placement.'
        end as evidence,
        1 as priority

    from judged

    where suggested_value is distinct from coalesce(ofsted_urn, {{ blank_cell() }}) and suggested_value is not null

)

select * from suggestion
