{%- set grounds = policy('unregistered_grounds', ['other_placement', 'not_on_list', 'bought_as_unregistered']) -%}

with

found as (

    -- the types as which a placement without registration is returned
    select
        child_key,
        episode_no,
        episode_start_date as unregistered_from,
        'other_placement' as ground

    from {{ ref('int_episode__placed') }}

    where
        placement_type_code in ('Z1', 'Z11', 'Z12', 'Z13', 'Z14')
        and not is_short_break

    union all

    select
        *,
        'not_on_list' as ground

    from {{ ref('unregistered_by_list') }}

    union all

    select
        *,
        'bought_as_unregistered' as ground

    from {{ ref('unregistered_by_cost_line') }}

),

believed as (

    select * from found

    where list_contains({{ grounds }}::varchar[], ground)

)

select * from believed
