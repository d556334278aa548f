/*
title: Substance misuse, and not said whether an intervention was received
message: Say whether the child received an intervention for substance misuse (1) or not (0).
level: error
topic: health-oc2
tables: [oc2]
fields: [substance_misuse, intervention_received]
first_year: 2024/25

examples:
  - why: misuse, received left blank
    oc2:
      - {child: "1", substance_misuse: "1", intervention_received: null}
      - {child: "2", substance_misuse: "1", intervention_received: "1"}
    flags: {oc2: [0]}
  - why: answered, or no misuse
    oc2:
      - {child: "1", substance_misuse: "1", intervention_received: "0"}
      - {child: "2", substance_misuse: "0", intervention_received: null}
      - {child: "3", substance_misuse: null, intervention_received: null}
    flags: {}
*/
select row_id as oc2

from oc2

where substance_misuse = '1' and intervention_received is null
