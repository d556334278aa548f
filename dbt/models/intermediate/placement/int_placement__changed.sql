with

episodes as (

    select
        *,
        coalesce(placement_type_code in ('T0', 'T1', 'T2', 'T3', 'T4'), false) as is_absence

    from {{ ref('int_episode__chained') }}

    where not is_short_break

),

placements as (

    select
        child_key,
        first_episode_no

    from {{ ref('int_placement__spelled') }}

),

-- the episode that ended is the last one before, absences passed over: they have no reason of their own (rule 226)

beside_the_last as (

    select
        *,
        last_value(if(is_absence, null, episode_no) ignore nulls) over before as ended_episode_no

    from episodes

    window
        before as (
            partition by child_key, period_no order by episode_no
            rows between unbounded preceding and 1 preceding
        )

),

begun as (

    select beside_the_last.*

    from beside_the_last

    left join placements
        on
            beside_the_last.child_key = placements.child_key
            and beside_the_last.episode_no = placements.first_episode_no

    where
        beside_the_last.ended_episode_no is not null
        and not beside_the_last.is_absence
        -- a placement may change while the carer stays, as when fostering becomes long term
        and (placements.child_key is not null or beside_the_last.reason_for_new_episode_code in ('T', 'U'))

),

changed as (

    select
        begun.child_key,
        begun.episode_start_date as changed_on,
        ended.episode_no,
        ended.reason_place_change_code

    from begun

    inner join episodes as ended
        on
            begun.child_key = ended.child_key
            and begun.ended_episode_no = ended.episode_no

)

select * from changed
