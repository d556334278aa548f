/*
title: Intervention given although there is no substance misuse
message: Clear the intervention items, or record the substance misuse.
level: error
topic: health-oc2
tables: [oc2]
fields: [substance_misuse, intervention_received, intervention_offered]
first_year: 2024/25

examples:
  - why: no misuse, or not said, with either item filled, a 0 too
    oc2:
      - {child: "1", substance_misuse: "0", intervention_received: "0"}
      - {child: "2", substance_misuse: "0", intervention_offered: "1"}
      - {child: "3", substance_misuse: null, intervention_received: "1"}
    flags: {oc2: [0, 1, 2]}
  - why: nothing filled, misuse, or a misuse answer that is itself wrong
    oc2:
      - {child: "1", substance_misuse: "0"}
      - {child: "2", substance_misuse: "1", intervention_received: "1"}
      - {child: "3", substance_misuse: "2", intervention_received: "1"}
    flags: {}
*/
select row_id as oc2

from oc2

where
    (substance_misuse is null or substance_misuse = '0')
    and coalesce(intervention_received, intervention_offered) is not null
