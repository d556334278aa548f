with

episode as (

    select * from {{ ref('int_episode__corroborated') }}

),

judged as (

    select
        *,
        case
            when paid_type is not null then paid_type
            when placement_type_code = 'H5' then 'K3'
            when not is_listed_for_type and len(place_codes) = 1 then place_codes[1]
        end as suggested_value

    from episode

),

suggestion as (

    select
        child_key,
        episode_start_date as began,
        placement_start_date as placement_began,
        'episodes' as module,
        'PLACE' as field,
        ['PLACE'] as bears_on,
        suggested_value,
        case
            when placement_type_code = 'H5' and suggested_value = 'K3'
                then 'What was H5 is K3 since Ofsted registers supported accommodation.'
            when paid_type is not null then 'The cost line of this placement is for type ' || suggested_value || '.'
            else 'Ofsted''s registration ' || best_urn || ' is for type ' || suggested_value || ' alone.'
        end as evidence,
        if(placement_type_code is null or placement_type_code = 'H5', 0, 3) as priority

    from judged

    where suggested_value is distinct from placement_type_code and suggested_value is not null

)

select * from suggestion
