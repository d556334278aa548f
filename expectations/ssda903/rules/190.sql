/*
title: Health or conviction items for a child not looked after all year
message: Clear these items, or correct the episodes; they are asked only of children in care from 1 April to 31 March.
level: error
topic: health-oc2
tables: [episodes, oc2]
fields:
  - convicted
  - health_check
  - immunisations
  - teeth_check
  - health_assessment
  - substance_misuse
  - intervention_received
  - intervention_offered
first_year: 2024/25

examples:
  - why: came into care in the year, or has no episode
    episodes:
      - {child: "1", decom: 02/04/2025, rne: S, ls: C2}
      - {child: "2", decom: 02/04/2024, rne: S, ls: C2}
    oc2:
      - {child: "1", convicted: "0"}
      - {child: "3", intervention_offered: "1"}
    flags: {oc2: [0, 1]}
  - why: in care all year, or nothing but the SDQ
    episodes:
      - {child: "1", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "2", decom: 02/04/2025, rne: S, ls: C2}
    oc2:
      - {child: "1", convicted: "0"}
      - {child: "2", sdq_score: "9"}
    flags: {}
*/
select filled_oc2.row_id as oc2

from filled_oc2

anti join continuously_looked_after as cla on filled_oc2.child = cla.child
