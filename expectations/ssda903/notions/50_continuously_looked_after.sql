/*
Children looked after all year (return.md, 7.3): an episode of this year's table overlaps the year, and none starts
care after 1 April, ends it before 31 March, or is a short break. Who has left while the year still runs has left before
31 March.
*/
create or replace table continuously_looked_after as
select child

from episodes

where child is not null

group by child

having
    bool_or(overlaps_year(decom, dec))
    and not bool_or(coalesce(rne = 'S' and decom > year_start() and decom <= year_end(), false))
    and not bool_or(coalesce(dec >= year_start() and dec < year_closes() and rec is distinct from 'X1', false))
    and not bool_or(is_short_break(ls) and overlaps_year(decom, dec));
