/*
title: Care leaver record is filled only in part
message: Give in touch, activity and accommodation together, or none of them.
level: error
topic: care-leavers-oc3
tables: [oc3]
fields: [in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: one or two of the three
    oc3:
      - {child: "1", in_touch: "YES", activ: F1}
      - {child: "2", in_touch: "YES", accom: U1}
      - {child: "3", activ: F1, accom: U1}
      - {child: "4", in_touch: "YES"}
      - {child: "5", activ: F1}
      - {child: "6", accom: U1}
    flags: {oc3: [0, 1, 2, 3, 4, 5]}
  - why: all three or none
    oc3:
      - {child: "1", in_touch: "YES", activ: F1, accom: U1}
      - {child: "2", dob: 01/06/2006}
    flags: {}
*/
select row_id as oc3

from filled_oc3

where in_touch is null or activ is null or accom is null
