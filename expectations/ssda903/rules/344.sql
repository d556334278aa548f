/*
title: Activity or accommodation of somebody who died or returned home
message: The young person died or returned home, so enter 0 for both activity and accommodation.
level: query
topic: care-leavers-oc3
tables: [oc3]
fields: [in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: one of the two is not 0, or was left blank
    oc3:
      - {child: "1", in_touch: RHOM, activ: F2, accom: "0"}
      - {child: "2", in_touch: DIED, activ: "0", accom: B1}
      - {child: "3", in_touch: DIED, activ: "", accom: "0"}
      - {child: "4", in_touch: RHOM, activ: "0", accom: ""}
    flags: {oc3: [0, 1, 2, 3]}
  - why: both are 0, or the young person is in touch
    oc3:
      - {child: "1", in_touch: DIED, activ: "0", accom: "0"}
      - {child: "2", in_touch: "YES", activ: F2, accom: B1}
      - {child: "3", in_touch: "", activ: F2, accom: B1}
    flags: {}
*/
select row_id as oc3

from oc3

where
    in_touch in ('DIED', 'RHOM')
    and (activ is distinct from '0' or accom is distinct from '0')
