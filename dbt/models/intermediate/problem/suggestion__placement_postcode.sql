with

episode as (

    select * from {{ ref('int_episode__corroborated') }}

),

compared as (

    select * from {{ ref('int_episode__compared') }}

),

-- A home is where Ofsted lists it; foster homes are listed at their agency's office.
listed as (

    select
        child_key,
        episode_start_date,
        placement_start_date,
        only_postcode as postcode,
        'Ofsted lists the registration ' || best_urn || ' at this one address.' as evidence,
        4 as priority

    from episode

    where
        coalesce(paid_type, placement_type_code) in ('K1', 'K2', 'K3', 'R3', 'S1')
        and best_urn is not null
        and (ofsted_urn = best_urn or postcode is null)
        and only_postcode is distinct from postcode

),

back as (

    select
        compared.child_key,
        compared.episode_start_date,
        episode.placement_start_date,
        replace(nullif(compared.stayed_postcode, ''), ' ', '') as postcode,
        'After an absence the child is back in the placement of before, which was at this address.' as evidence,
        5 as priority

    from compared

    inner join episode
        on
            compared.child_key = episode.child_key
            and compared.episode_start_date = episode.episode_start_date

    where
        compared.was_away
        and not compared.is_absence
        and compared.lasting_type = compared.stayed_lasting_type
        and replace(compared.stayed_postcode, ' ', '') is distinct from episode.postcode
        -- With own parents the placement is the home.
        and compared.stayed_lasting_type not like 'P%'
        and replace(compared.stayed_postcode, ' ', '') is distinct from episode.home_postcode

),

found as (

    select * from listed

    union all

    select * from back

),

suggestion as (

    select
        child_key,
        episode_start_date as began,
        placement_start_date as placement_began,
        'episodes' as module,
        'PL_POST' as field,
        ['PL_POST', 'PL_LA', 'PL_DISTANCE', 'URN', 'PLACE'] as bears_on,
        left(postcode, -3) || ' ' || right(postcode, 3) as suggested_value,
        evidence,
        priority

    from found

    where postcode is not null

)

select * from suggestion
