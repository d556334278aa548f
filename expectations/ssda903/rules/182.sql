/*
title: Health items are filled only in part
message: >-
  Immunisations, teeth check, health assessment and substance misuse are asked together. Give all four, or leave the
  health items blank.
level: query
topic: health-oc2
tables: [oc2]
fields:
  - immunisations
  - teeth_check
  - health_assessment
  - substance_misuse
  - convicted
  - health_check
  - intervention_received
  - intervention_offered
first_year: 2024/25

examples:
  - why: each of the four missing in turn, and items given without any of the four
    oc2:
      - {child: "1", teeth_check: "1", health_assessment: "1", substance_misuse: "0"}
      - {child: "2", immunisations: "1", health_assessment: "1", substance_misuse: "0"}
      - {child: "3", immunisations: "1", teeth_check: "1", substance_misuse: "0"}
      - {child: "4", immunisations: "1", teeth_check: "1", health_assessment: "1"}
      - {child: "5", intervention_offered: "0"}
    flags: {oc2: [0, 1, 2, 3, 4]}
  - why: the four are given, or nothing but the SDQ
    oc2:
      - {child: "1", immunisations: "1", teeth_check: "1", health_assessment: "1", substance_misuse: "?"}
      - {child: "2", sdq_score: "9", sdq_reason: SDQ1}
    flags: {}
*/
select row_id as oc2

from filled_oc2

where
    immunisations is null
    or teeth_check is null
    or health_assessment is null
    or substance_misuse is null
