/*
Words that many rules share. Day-and-month arithmetic follows the return's validation rules: somebody born on
29 February has their birthday on 28 February in a common year (the indicators' own setting is another matter).
*/
create or replace macro birthday(born, years) as cast(born + to_years(years) as date);

create or replace macro is_short_break(ls) as coalesce(ls in ('V3', 'V4'), false);

create or replace macro is_temporary(place) as coalesce(place in ('T0', 'T1', 'T2', 'T3', 'T4'), false);

create or replace macro overlaps_year(starts, ends) as
coalesce(starts <= year_end() and (ends is null or ends >= year_start()), false);
