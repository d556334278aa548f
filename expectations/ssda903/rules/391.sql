/*
title: Care leaver information before the 17th birthday
message: This young person is under 17 on 31 March, so leave the care leaver information out. Check the date of birth.
level: query
topic: care-leavers-oc3
tables: [oc3]
fields: [dob, in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: seventeen on 1 April, and one of the three is given, if only as 0
    oc3:
      - {child: "1", dob: 01/04/2009, in_touch: "YES"}
      - {child: "2", dob: 01/04/2009, activ: "0"}
      - {child: "3", dob: 01/04/2009, accom: "0"}
    flags: {oc3: [0, 1, 2]}
  - why: seventeen on 31 March, of unknown age, or nothing given
    oc3:
      - {child: "1", dob: 31/03/2009, in_touch: "YES", activ: F2, accom: B1}
      - {child: "2", dob: "", in_touch: "YES", activ: F2, accom: B1}
      - {child: "3", dob: 31/04/2009, in_touch: "YES", activ: F2, accom: B1}
      - {child: "4", dob: 01/04/2009, in_touch: "", activ: "", accom: ""}
    flags: {}
*/
select row_id as oc3

from oc3

where
    birthday(dob, 17) > year_end()
    and coalesce(in_touch, activ, accom) is not null
