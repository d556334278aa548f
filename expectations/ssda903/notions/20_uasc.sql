/*
Who is an unaccompanied asylum seeking child. In CSV the header has no UASC element, so nothing in the whole column:
it reads 1 for a child with a row in that year's UASC table. known_uasc asks more of CSV: a UASC row with something filled besides the id.
*/
update header
set uasc = case when child in (select uasc.child from uasc) then '1' else '0' end
where (select count(header.uasc) from header) = 0 and exists (select 1 from uasc);

update header_last
set uasc = case when child in (select uasc_last.child from uasc_last) then '1' else '0' end
where (select count(header_last.uasc) from header_last) = 0 and exists (select 1 from uasc_last);

create or replace view known_uasc as
select child from header
where uasc = '1'
union
select child from uasc
where coalesce(sex, dob_text, duc_text) is not null;

create or replace view known_uasc_last as
select child from header_last
where uasc = '1'
union
select child from uasc_last
where coalesce(sex, dob_text, duc_text) is not null;
