/*
When an episode ended, taking one that is still open (nothing in DEC) to the end of the year. An end that cannot be
read stays unknown.
*/
create or replace macro dec_or_year_end(ends, ends_text) as
case when ends_text is null then year_end() else ends end;
