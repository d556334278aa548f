{%- set facts = [
    'episode_start_date', 'episode_end_date', 'reason_for_new_episode_code', 'reason_episode_ceased_code',
    'legal_status_code', 'category_of_need_code', 'placement_type_code', 'placement_provider_code',
    'placement_location', 'placement_distance_miles',
] -%}

with

years as (

    select * from {{ ref('int_scrutiny_year__spanned') }}

    where not is_month

),

episodes as (

    select
        build,
        child_key,
        episode_no,
        {{ facts | join(',\n        ') }}

    from {{ source('operations', 'kept_episode') }}

    union all by name

    select
        'live' as build,
        child_key,
        episode_no,
        {{ facts | join(',\n        ') }}

    from {{ ref('int_episode__placed') }}

    -- where no return was frozen there is nothing to compare with
    where exists (select 1 from {{ source('operations', 'kept_build') }})

),

known as (

    select
        years.collection_year,
        episodes.*,
        coalesce({{ is_open_on('episodes.episode_start_date', 'episodes.episode_end_date', 'years.as_at') }}, false)
            as is_open

    from years

    inner join episodes on years.as_at >= episodes.episode_start_date

),

described as (

    -- as it stood on the year's day: the episode that was open, and all that had been before
    select
        collection_year,
        build,
        child_key,
        bool_or(is_open) as is_open,
        max(episode_end_date) as last_end_date,
        max(episode_no) filter (is_open) as open_no,
        arg_max(legal_status_code, episode_no) filter (is_open) as legal_status_code,
        arg_max(category_of_need_code, episode_no) filter (is_open) as category_of_need_code,
        arg_max(placement_type_code || ' ' || coalesce(placement_provider_code, ''), episode_no) filter (is_open)
            as placement,
        arg_max(
            coalesce(placement_location, '?') || ' ' || coalesce(placement_distance_miles::varchar, '?'), episode_no
        ) filter (is_open) as whereabouts,
        bit_xor(hash({{ facts | join(', ') }})) as everything

    from known

    group by all

)

select * from described
