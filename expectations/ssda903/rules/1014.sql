/*
title: Asylum seeker's details for a care leaver
message: This care leaver was not looked after this year, so UASC details are not needed. Take out the UASC row, or
  add the episodes.
level: error
topic: uasc
tables: [uasc, oc3, episodes]
fields: [activ, accom, in_touch, duc]
first_year: 2024/25

examples:
  - why: one of the three is given, and no episode, or one over before the year or yet to come
    uasc: [{child: "9"}, {child: "3"}, {child: "2"}, {child: "1", duc: 10/06/2025}]
    oc3: [{child: "1", in_touch: "YES"}, {child: "2", activ: F1}, {child: "3", accom: "0"}, {child: "8", accom: U1}]
    episodes:
      - {child: "1", decom: 01/05/2023, dec: 31/03/2025}
      - {child: "2", decom: 01/04/2026, dec: ""}
      - {child: "7", decom: 01/05/2025, dec: ""}
    flags: {uasc: [1, 2, 3], oc3: [0, 1, 2]}
  - why: looked after for a day of the year, or still, or no care leaver information
    uasc: [{child: "1"}, {child: "2"}, {child: "3"}, {child: "4"}, {child: "5"}, {child: ""}]
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: "YES"}
      - {child: "3", in_touch: "YES"}
      - {child: "4", in_touch: "YES"}
      - {child: "5", in_touch: ""}
      - {child: "", in_touch: "YES"}
    episodes:
      - {child: "1", decom: 01/05/2023, dec: 20/05/2024}
      - {child: "1", decom: 01/05/2024, dec: 01/04/2025}
      - {child: "2", decom: 31/03/2026, dec: ""}
      - {child: "3", decom: 01/05/2023, dec: ""}
      - {child: "4", decom: 01/05/2023, dec: 31/02/2025}
    flags: {}
*/
with

looked_after as (

    select distinct child

    from episodes

    where overlaps_year(decom, dec)

)

select
    uasc.row_id as uasc,
    oc3.row_id as oc3

from uasc

inner join oc3 on uasc.child = oc3.child

left join looked_after on uasc.child = looked_after.child

where
    looked_after.child is null
    and coalesce(oc3.in_touch, oc3.activ, oc3.accom) is not null
