/*
Who is an unaccompanied asylum seeking child. In CSV the header has no UASC element: it reads 1 for a child with
a row in that year's UASC table. A header that states it for any child is XML, where a blank stays a blank.
known_uasc asks more of CSV: a UASC row with something filled besides the id.
*/
update header
set uasc = case when child in (select uasc.child from uasc) then '1' else '0' end
where
    exists (select 1 from uasc)
    and (select count(stated.uasc) from header as stated) = 0;

update header_last
set uasc = case when child in (select uasc_last.child from uasc_last) then '1' else '0' end
where
    exists (select 1 from uasc_last)
    and (select count(stated.uasc) from header_last as stated) = 0;

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
