/*
title: Health check answered, other health questions not
message: >-
  The health check is answered, so immunisations, teeth check, health assessment and substance misuse must be answered
  too (0 or 1).
level: error
topic: health-oc2
tables: [oc2]
fields: [health_check, immunisations, teeth_check, health_assessment, substance_misuse]
first_year: 2024/25

examples:
  - why: any one of the four is blank
    oc2:
      - {child: "1", health_check: "0", teeth_check: "1", health_assessment: "1", substance_misuse: "0"}
      - {child: "2", health_check: "1", immunisations: "1", health_assessment: "1", substance_misuse: "0"}
      - {child: "3", health_check: "0", immunisations: "1", teeth_check: "1", substance_misuse: "0"}
      - {child: "4", health_check: "0", immunisations: "1", teeth_check: "1", health_assessment: "1"}
    flags: {oc2: [0, 1, 2, 3]}
  - why: all four answered, a no included
    oc2:
      - {child: "1", health_check: "1", immunisations: "0", teeth_check: "1",
         health_assessment: "1", substance_misuse: "0"}
    flags: {}
  - why: the health check is blank as well
    oc2: [{child: "1", health_check: "", immunisations: "1"}]
    flags: {}
*/
select row_id as oc2

from oc2

where
    health_check is not null
    and (
        immunisations is null
        or teeth_check is null
        or health_assessment is null
        or substance_misuse is null
    )
