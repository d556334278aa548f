with

years as (

    select
        *,
        list_contains({{ var('collection_years') }}::varchar[], collection_year) as is_open

    from {{ ref('int_scrutiny_year__spanned') }}

),

unregistered as (

    select * from {{ ref('unregistered_episode') }}

),

-- Ofsted's list tells of today: a home closed since is not on it, so it speaks for the open years of the return alone

in_year as (

    select
        years.collection_year,
        years.as_at,
        unregistered.child_key,
        unregistered.episode_no,
        list_sort(list(unregistered.ground)) as grounds,
        min(unregistered.unregistered_from) as unregistered_from

    from years

    inner join unregistered
        on
            years.as_at >= unregistered.unregistered_from
            and (years.is_open or unregistered.ground <> 'not_on_list')

    group by years.collection_year, years.as_at, unregistered.child_key, unregistered.episode_no

)

select * from in_year
