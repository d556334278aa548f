/*
title: Substance misuse intervention both received and offered
message: Clear 'intervention offered'; it is asked only when no intervention was received.
level: query
topic: health-oc2
tables: [oc2]
fields: [intervention_received, intervention_offered]
first_year: 2024/25

examples:
  - why: received, and anything at all in offered
    oc2:
      - {child: "1", intervention_received: "1", intervention_offered: "0"}
      - {child: "2", intervention_received: "1", intervention_offered: "?"}
    flags: {oc2: [0, 1]}
  - why: only one of the two, or offered but not received
    oc2:
      - {child: "1", intervention_received: "1", intervention_offered: null}
      - {child: "2", intervention_received: "0", intervention_offered: "1"}
      - {child: "3", intervention_received: null, intervention_offered: "1"}
    flags: {}
*/
select row_id as oc2

from oc2

where intervention_received = '1' and intervention_offered is not null
