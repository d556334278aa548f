/*
Rows that say something: care leaver details, adoption details, OC2's health and conviction items (SDQ aside). Being
filled counts, whatever the value; a row with only its CHILD and DOB says nothing.
*/
create or replace view filled_oc3 as
select * from oc3
where coalesce(in_touch, activ, accom) is not null;

create or replace view filled_ad1 as
select * from ad1
where coalesce(date_int_text, date_match_text, foster_care, nb_adoptr, sex_adoptr, ls_adoptr) is not null;

create or replace view filled_oc2 as
select * from oc2
where
    coalesce(
        convicted,
        health_check,
        immunisations,
        teeth_check,
        health_assessment,
        substance_misuse,
        intervention_received,
        intervention_offered
    ) is not null;
