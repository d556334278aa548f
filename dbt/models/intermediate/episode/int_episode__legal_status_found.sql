with

episode as (

    select * from {{ ref('int_episode__numbered') }}

),

-- A legal status counts from the day it began; when several hold, the one begun last.
in_law as (

    select
        episode.episode_row,
        status.legal_status_code

    from episode

    inner join {{ ref('stg_ssd__legal_status') }} as status
        on
            episode.person_id = status.person_id
            and episode.episode_start_date >= status.status_start_date
            and (status.status_end_date is null or episode.episode_start_date < status.status_end_date)

    where status.legal_status_code is not null

    qualify row_number() over (
        partition by episode.episode_row
        order by
            status.status_start_date desc,
            status.status_end_date desc nulls first,
            -- Two orders of one day: the placement order is the later step in court.
            status.legal_status_code = 'E1' desc,
            status.legal_status_code asc
    ) = 1

)

select * from in_law
