/*
title: Foyer accommodation under 18
message: This care leaver was under 18 on 1 April, so could not be in a foyer (T1, T2). Check the accommodation and
  the date of birth.
level: error
topic: care-leavers-oc3
tables: [oc3]
fields: [accom, dob]
first_year: 2024/25

examples:
  - why: eighteen the day after the year began
    oc3:
      - {child: "1", dob: 02/04/2007, accom: T1}
      - {child: "2", dob: 02/04/2007, accom: T2}
      - {child: "3", dob: 02/04/2007, accom: T}
    flags: {oc3: [0, 1, 2]}
  - why: eighteen on 1 April, of unknown age, or living elsewhere
    oc3:
      - {child: "1", dob: 01/04/2007, accom: T1}
      - {child: "2", dob: "", accom: T1}
      - {child: "3", dob: 31/04/2007, accom: T2}
      - {child: "4", dob: 02/04/2007, accom: B1}
      - {child: "5", dob: 02/04/2007, accom: ""}
    flags: {}
*/
select row_id as oc3

from oc3

where
    accom in ('T', 'T1', 'T2')
    and birthday(dob, 18) > year_start()
