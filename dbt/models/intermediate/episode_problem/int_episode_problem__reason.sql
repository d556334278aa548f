with

episode as (

    select * from {{ ref('int_episode__explained') }}

),

described as (

    select
        child_key,
        episode_no,
        episode_start_date,
        episode_start_date as problem_date,
        if(is_nothing_changed, 'nothing_changed', 'rne_differs') as kind,
        'The reason for the new episode is ' || coalesce(reason_for_new_episode_code, 'blank or not readable')
        || case
            when situation = 'start' then '; no episode goes on into this one'
            else
                '; legal status ' || previous_legal_status_code || ' before and ' || legal_status_code
                || ' now, placement ' || previous_placement_type_code || ' before and ' || placement_type_code || ' now'
                || if(has_new_placement, ', another placement', ', the same placement')
                || if(has_new_placement and is_same_household, ' at the same address', '')
        end
        || '.' as record_says,
        expected_reason_code as suggested_value

    from episode

    where is_nothing_changed or not is_explained

)

select * from described
