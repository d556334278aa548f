/*
title: In touch, but activity or accommodation is 0
message: You are in touch with this young person, so say what they do and where they live. 0 is not possible.
level: error
topic: care-leavers-oc3
tables: [oc3]
fields: [in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: one of the two is 0
    oc3:
      - {child: "1", in_touch: "YES", activ: "0", accom: B1}
      - {child: "2", in_touch: "YES", activ: F2, accom: "0"}
      - {child: "3", in_touch: "YES", activ: "", accom: "0"}
    flags: {oc3: [0, 1, 2]}
  - why: both are given or blank, or you are not in touch
    oc3:
      - {child: "1", in_touch: "YES", activ: F2, accom: B1}
      - {child: "2", in_touch: "YES", activ: "", accom: ""}
      - {child: "3", in_touch: "NO", activ: "0", accom: "0"}
      - {child: "4", in_touch: "", activ: "0", accom: "0"}
    flags: {}
*/
select row_id as oc3

from oc3

where
    in_touch = 'YES'
    and (activ = '0' or accom = '0')
