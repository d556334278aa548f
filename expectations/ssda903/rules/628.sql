/*
title: Mother status given for a care leaver not looked after this year
message: Clear MOTHER; it is asked only of young people with an episode this year.
level: error
topic: care-leavers-oc3
tables: [header, episodes, oc3]
fields: [mother]
first_year: 2024/25

examples:
  - why: any answer, a 0 too
    header:
      - {child: "1", mother: "0"}
      - {child: "2", mother: "1"}
      - {child: "3", mother: null}
    episodes: [{child: "9", decom: 01/05/2025}]
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", accom: U1}
      - {child: "3", in_touch: "YES"}
    flags: {header: [0, 1]}
  - why: an episode of any kind this year, no care leaver details, or no answer
    header:
      - {child: "1", mother: "0"}
      - {child: "2", mother: "0"}
      - {child: "3", mother: "0"}
      - {child: "4", mother: null}
    episodes:
      - {child: "1", decom: null}
      - {child: null, decom: 01/05/2025}
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: null}
      - {child: "4", in_touch: "YES"}
    flags: {}
*/
select header.row_id as header

from header

inner join filled_oc3 on header.child = filled_oc3.child

anti join episodes on header.child = episodes.child

where header.mother is not null
