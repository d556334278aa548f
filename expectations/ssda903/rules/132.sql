/*
title: Activity of a care leaver is missing or not an accepted code
message: Choose the care leaver's main activity from the DfE's list; 0 if the authority is not in touch.
level: error
topic: care-leavers-oc3
tables: [oc3]
fields: [activ]
first_year: 2024/25

examples:
  - why: a code that ended in 2020/21, and a blank
    oc3:
      - {child: "1", activ: F3}
      - {child: "2", activ: null}
      - {child: "3", activ: F4}
    flags: {oc3: [0, 1]}
  - why: each accepted code
    oc3:
      - {child: "1", activ: F1}
      - {child: "2", activ: P1}
      - {child: "3", activ: F2}
      - {child: "4", activ: P2}
      - {child: "5", activ: F4}
      - {child: "6", activ: P4}
      - {child: "7", activ: F5}
      - {child: "8", activ: P5}
      - {child: "9", activ: G4}
      - {child: "10", activ: G5}
      - {child: "11", activ: G6}
      - {child: "12", activ: "0"}
    flags: {}
*/
select row_id as oc3

from oc3

where activ is null or activ not in ('F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5', 'G4', 'G5', 'G6', '0')
