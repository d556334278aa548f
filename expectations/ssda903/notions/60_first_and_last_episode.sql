/*
A child's first and last episode of a return, in episode order; an episode whose DECOM cannot be read is neither.
final_episode forgives that: for a child none of whose episodes has a readable DECOM it is the last by DEC.
*/
create or replace view first_episode as
select * from episodes
where episode_no = 1 and child is not null and decom is not null;

create or replace view last_episode as
select * from episodes
where is_last and child is not null;

create or replace view last_episode_last as
select * from episodes_last
where is_last and child is not null;

create or replace view final_episode as
select * from last_episode
union all
select episodes.*
from episodes
where
    episodes.child is not null
    and episodes.decom is null
    and episodes.next_row_id is null
    and episodes.child not in (select last_episode.child from last_episode);
