with

episode as (

    select * from {{ ref('int_episode__numbered') }}

),

-- Home is where the child lived when care began; a move on that very day is the move into care.
lived as (

    select
        episode.episode_row,
        address.postcode as home_postcode

    from episode

    inner join {{ ref('stg_ssd__address') }} as address
        on
            episode.person_id = address.person_id
            and episode.care_began_date >= address.address_start_date
            and (address.address_end_date is null or episode.care_began_date <= address.address_end_date)

    where not contains(lower(coalesce(address.address_type, '')), 'placement')

    qualify row_number() over (
        partition by episode.episode_row
        order by
            address.address_start_date < episode.care_began_date desc,
            address.address_start_date desc,
            address.address_end_date desc nulls first,
            address.postcode asc
    ) = 1

)

select * from lived
