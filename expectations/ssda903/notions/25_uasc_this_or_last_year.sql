/*
Children known as unaccompanied asylum seeking in this year's or last year's return, from whichever tables are at hand.
*/
create or replace view known_uasc_this_or_last_year as
from known_uasc
union
from known_uasc_last;
