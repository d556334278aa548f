with

checked as (

    select
        night,
        lead(night) over (order by night) as next_night

    from {{ source('operations', 'problem_check') }}

    where night <= {{ night() }}

),

stretch as (

    select * from {{ source('operations', 'problem_stretch') }}

    where first_seen <= {{ night() }}

),

-- A problem is closed on the first checked night that does not find it.
event as (

    select
        first_seen as night,
        owner_team,
        level,
        source,
        1 as opened,
        0 as closed

    from stretch

    union all

    select
        checked.next_night as night,
        stretch.owner_team,
        stretch.level,
        stretch.source,
        0 as opened,
        1 as closed

    from stretch

    inner join checked on stretch.last_seen = checked.night

    where checked.next_night is not null

),

kind as (

    select
        owner_team,
        level,
        source,
        min(first_seen) as first_night

    from stretch

    group by all

),

counted as (

    select
        checked.night,
        kind.owner_team,
        kind.level,
        kind.source,
        coalesce(sum(event.opened), 0)::integer as opened,
        coalesce(sum(event.closed), 0)::integer as closed

    from kind

    inner join checked on kind.first_night <= checked.night

    left join event
        on
            checked.night = event.night
            and kind.owner_team = event.owner_team
            and kind.level = event.level
            and kind.source = event.source

    group by all

),

added_up as (

    select
        *,
        (sum(opened - closed) over (partition by owner_team, level, source order by night))::integer as open

    from counted

)

select * from added_up
