/*
title: Care leaver row for a child who died in care
message: Take the child out of the care leaver table, or correct the reason the episode ended.
level: query
topic: care-leavers-oc3
tables: [oc3, episodes, episodes_last]
optional_tables: [episodes_last]
fields: [in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: died this year or last year, whatever the care leaver row says, and whichever episode says so
    episodes:
      - {child: "1", decom: 01/05/2024, dec: 03/09/2025, rec: E2}
      - {child: "1", decom: 03/09/2025, dec: 03/10/2025, rec: E17}
      - {child: "2", decom: 01/05/2025}
      - {child: "3", decom: 01/05/2025}
    episodes_last: [{child: "2", decom: 01/05/2024, dec: 03/09/2024, rec: E2}]
    oc3:
      - {child: "3", in_touch: "YES"}
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: null}
    flags: {oc3: [1, 2]}
  - why: without last year's return this year's is enough
    episodes:
      - {child: "1", decom: null, rec: E2}
      - {child: "2", decom: 01/05/2025, rec: E3}
    oc3:
      - {child: "1", in_touch: DIED}
      - {child: "2", in_touch: DIED}
    flags: {oc3: [0]}
  - why: left care alive, or another child died
    episodes:
      - {child: "1", decom: 01/05/2024, dec: 03/09/2025, rec: E17}
      - {child: "9", decom: 01/05/2024, dec: 03/09/2025, rec: E2}
    episodes_last:
      - {child: "1", decom: 01/05/2023, dec: 01/05/2024, rec: X1}
      - {child: "9", decom: 01/05/2024, dec: 03/09/2025, rec: E2}
    oc3: [{child: "1", in_touch: "YES"}]
    flags: {}
*/
with

died as (

    select child

    from episodes

    where rec = 'E2'

    union all

    select child

    from episodes_last

    where rec = 'E2'

)

select oc3.row_id as oc3

from oc3

inner join died on oc3.child = died.child
