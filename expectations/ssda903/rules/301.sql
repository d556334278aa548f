/*
title: Date of birth is after the end of the year
message: The date of birth is after 31 March, the end of this collection year. Correct it, or leave the child out of
  this return.
level: error
topic: header
tables: [header]
fields: [dob]
first_year: 2024/25

examples:
  - why: born on 1 April, the day after
    header: [{child: "1", dob: 01/04/2026}]
    flags: {header: [0]}
  - why: born on the last day of the year, or on an unknown one
    header: [{child: "1", dob: 31/03/2026}, {child: "2", dob: ""}, {child: "3", dob: 31/04/2027}]
    flags: {}
*/
select row_id as header

from header

where dob > year_end()
