/*
Time in care read from dates alone, so that a wrong REC does not split it: an episode starts a new spell when it is
the child's first or begins after the one before it ended. A spell ends with its last episode; without a readable
DEC there it is open. spell_of_episode says to which spell an episode belongs.
*/
create or replace table spell_of_episode as

select
    episodes.row_id,
    episodes.child,
    episodes.episode_no,
    episodes.decom,
    episodes.dec,
    episodes.ls,
    sum(case when previous.row_id is null or episodes.decom > previous.dec then 1 else 0 end) over (
        partition by episodes.child
        order by episodes.episode_no
    ) as spell_no

from episodes

left join episodes as previous on episodes.previous_row_id = previous.row_id

where episodes.child is not null and episodes.decom is not null;

create or replace table care_spells as

select
    child,
    spell_no,
    min(decom) as start_date,
    arg_max_null(dec, episode_no) as end_date

from spell_of_episode

group by child, spell_no;
