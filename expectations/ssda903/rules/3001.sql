/*
title: With a former foster carer at 17
message: Z1 and Z2 (with a former foster carer) are for care leavers of 18 and over, and this one turned 17 this year.
  Correct the accommodation.
level: error
topic: care-leavers-oc3
tables: [oc3, header]
fields: [accom]
first_year: 2024/25

examples:
  - why: seventeen on the first or the last day of the year
    oc3: [{child: "2", accom: Z2}, {child: "1", accom: Z1}, {child: "3", accom: Z1}]
    header: [{child: "1", dob: 01/04/2008}, {child: "2", dob: 31/03/2009}, {child: "3", dob: 10/06/2007}]
    flags: {oc3: [0, 1]}
  - why: seventeen the day before or after the year, of unknown age, or living elsewhere
    oc3:
      - {child: "1", accom: Z1}
      - {child: "2", accom: Z1}
      - {child: "3", accom: Z1}
      - {child: "4", accom: Z1}
      - {child: "5", accom: Y1}
      - {child: "6", accom: ""}
    header:
      - {child: "1", dob: 31/03/2008}
      - {child: "2", dob: 01/04/2009}
      - {child: "3", dob: 31/06/2008}
      - {child: "5", dob: 10/06/2008}
      - {child: "6", dob: 10/06/2008}
    flags: {}
*/
select oc3.row_id as oc3

from oc3

inner join header on oc3.child = header.child

where
    oc3.accom in ('Z1', 'Z2')
    and birthday(header.dob, 17) >= year_start()
    and birthday(header.dob, 17) <= year_end()
