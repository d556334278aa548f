/*
title: In touch is missing or not an accepted code
message: >-
  Say whether the authority is in touch with the care leaver: YES, NO, DIED, REFU (refuses contact), NREQ (no longer
  needs the service) or RHOM (returned home).
level: error
topic: care-leavers-oc3
tables: [oc3]
fields: [in_touch]
first_year: 2024/25

examples:
  - why: an abbreviation, and a blank
    oc3:
      - {child: "1", in_touch: "Y"}
      - {child: "2", in_touch: null}
      - {child: "3", in_touch: "YES"}
    flags: {oc3: [0, 1]}
  - why: each accepted code
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: "NO"}
      - {child: "3", in_touch: DIED}
      - {child: "4", in_touch: REFU}
      - {child: "5", in_touch: NREQ}
      - {child: "6", in_touch: RHOM}
    flags: {}
*/
select row_id as oc3

from oc3

where in_touch is null or in_touch not in ('YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM')
