with

known as (

    select * from {{ as_known('ssd', 'ssd_cla_episodes') }}

),

cla_episodes as (

    select
        {{ text_of('clae_cla_episode_id') }} as episode_id,
        {{ text_of('clae_person_id') }} as person_id,
        {{ text_of('clae_cla_placement_id') }} as placement_id,
        {{ text_of('clae_cla_id') }} as period_id,
        {{ date_of('clae_cla_episode_start_date') }} as episode_start_date,
        {{ code_of('clae_cla_episode_start_reason', 'reason_for_new_episode') }} as reason_for_new_episode_code,
        {{ text_of('clae_cla_episode_start_reason') }} as reason_for_new_episode_raw,
        {{ code_of('clae_cla_primary_need_code', 'category_of_need') }} as category_of_need_code,
        {{ text_of('clae_cla_primary_need_code') }} as category_of_need_raw,
        {{ date_of('clae_cla_episode_ceased_date') }} as episode_end_date,
        {{ code_of('clae_cla_episode_ceased_reason', 'reason_episode_ceased') }} as reason_episode_ceased_code,
        {{ text_of('clae_cla_episode_ceased_reason') }} as reason_episode_ceased_raw,
        {{ date_of('clae_entered_care_date') }} as entered_care_date

    from known

)

select * from cla_episodes
