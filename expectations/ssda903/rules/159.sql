/*
title: Substance misuse without intervention, and not said whether one was offered
message: Say whether an intervention was offered (1) or not (0), as none was received.
level: query
topic: health-oc2
tables: [oc2]
fields: [substance_misuse, intervention_received, intervention_offered]
first_year: 2024/25

examples:
  - why: misuse, no intervention received, offered left blank
    oc2:
      - {child: "1", substance_misuse: "1", intervention_received: "0", intervention_offered: null}
      - {child: "2", substance_misuse: "0", intervention_received: null, intervention_offered: null}
    flags: {oc2: [0]}
  - why: offered is answered, an intervention was received or left blank, or there is no misuse
    oc2:
      - {child: "1", substance_misuse: "1", intervention_received: "0", intervention_offered: "0"}
      - {child: "2", substance_misuse: "1", intervention_received: "0", intervention_offered: "1"}
      - {child: "3", substance_misuse: "1", intervention_received: "1", intervention_offered: null}
      - {child: "4", substance_misuse: "1", intervention_received: null, intervention_offered: null}
      - {child: "5", substance_misuse: "0", intervention_received: "0", intervention_offered: null}
      - {child: "6", substance_misuse: null, intervention_received: "0", intervention_offered: null}
    flags: {}
*/
select row_id as oc2

from oc2

where substance_misuse = '1' and intervention_received = '0' and intervention_offered is null
