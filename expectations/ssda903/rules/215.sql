/*
title: Care leaver details and health items for the same child
message: >-
  A child is either looked after all year (OC2) or a care leaver (OC3). Keep the details that belong and take out the
  others.
level: error
topic: care-leavers-oc3
tables: [oc2, oc3]
fields:
  - in_touch
  - activ
  - accom
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
  - why: anything in both
    oc2:
      - {child: "2", convicted: "0"}
      - {child: "1", intervention_offered: "0"}
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", accom: U1}
    flags: {oc2: [0, 1], oc3: [0, 1]}
  - why: only SDQ items, a row that says nothing, or different children
    oc2:
      - {child: "1", sdq_score: "9", sdq_reason: SDQ1}
      - {child: "2", convicted: "0"}
      - {child: "3", convicted: "0"}
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: null}
      - {child: "4", in_touch: "YES"}
    flags: {}
*/
select
    filled_oc2.row_id as oc2,
    filled_oc3.row_id as oc3

from filled_oc3

inner join filled_oc2 on filled_oc3.child = filled_oc2.child
