/*
title: Health or conviction item is not 0 or 1
message: Answer each OC2 health and conviction item with 1 (yes) or 0 (no), or leave it blank.
level: error
topic: health-oc2
tables: [oc2]
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
  - why: each item in turn, one row with two bad items
    oc2:
      - {child: "1", convicted: "2", teeth_check: "YES"}
      - {child: "2", health_check: "2"}
      - {child: "3", immunisations: "2"}
      - {child: "4", teeth_check: "2"}
      - {child: "5", health_assessment: "2"}
      - {child: "6", substance_misuse: "2"}
      - {child: "7", intervention_received: "2"}
      - {child: "8", intervention_offered: "2"}
      - {child: "9", convicted: "2"}
    flags: {oc2: [0, 1, 2, 3, 4, 5, 6, 7, 8]}
  - why: all 0, all 1, and all blank
    oc2:
      - child: "1"
        convicted: "0"
        health_check: "0"
        immunisations: "0"
        teeth_check: "0"
        health_assessment: "0"
        substance_misuse: "0"
        intervention_received: "0"
        intervention_offered: "0"
      - child: "2"
        convicted: "1"
        health_check: "1"
        immunisations: "1"
        teeth_check: "1"
        health_assessment: "1"
        substance_misuse: "1"
        intervention_received: "1"
        intervention_offered: "1"
      - {child: "3"}
    flags: {}
*/
select row_id as oc2

from oc2

where
    convicted not in ('0', '1')
    or health_check not in ('0', '1')
    or immunisations not in ('0', '1')
    or teeth_check not in ('0', '1')
    or health_assessment not in ('0', '1')
    or substance_misuse not in ('0', '1')
    or intervention_received not in ('0', '1')
    or intervention_offered not in ('0', '1')
