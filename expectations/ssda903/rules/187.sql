/*
title: Adoption or care leaver details for a child looked after all year
message: >-
  A child in care from 1 April to 31 March has neither been adopted nor left care. Take out these details, or correct
  the episodes.
level: error
topic: care-leavers-oc3
tables: [episodes, ad1, oc3]
optional_tables: [ad1, oc3]
fields: [date_int, date_match, foster_care, nb_adoptr, sex_adoptr, ls_adoptr, in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: each table on its own merit
    episodes:
      - {child: "1", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "2", decom: 01/06/2024, rne: S, ls: C2}
    ad1: [{child: "1", ls_adoptr: L0}]
    oc3:
      - {child: "1", in_touch: null}
      - {child: "2", in_touch: "YES"}
    flags: {ad1: [0], oc3: [1]}
  - why: care leaver details alone are enough to check
    episodes: [{child: "1", decom: 01/06/2024, rne: S, ls: C2}]
    oc3: [{child: "1", accom: U1}]
    flags: {oc3: [0]}
  - why: left care in the year, never in care, or rows that say nothing
    episodes:
      - {child: "1", decom: 01/06/2024, dec: 01/12/2025, rne: S, ls: C2, rec: E11}
      - {child: "2", decom: 01/06/2024, rne: S, ls: C2}
    ad1:
      - {child: "1", date_int: 01/06/2025}
      - {child: "2", dob: 01/06/2024}
      - {child: "3", date_int: 01/06/2025}
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", dob: 01/06/2024}
      - {child: "3", in_touch: "YES"}
    flags: {}
*/
select
    filled_ad1.row_id as ad1,
    null as oc3

from filled_ad1

inner join continuously_looked_after as cla on filled_ad1.child = cla.child

union all

select
    null as ad1,
    filled_oc3.row_id as oc3

from filled_oc3

inner join continuously_looked_after as cla on filled_oc3.child = cla.child
