/*
title: Over 25 when the year began
message: The 25th birthday was before 1 April, so this person is too old for the return. Check the date of birth, or
  take them out.
level: error
topic: header
tables: [header]
fields: [dob]
first_year: 2024/25

examples:
  - why: twenty-five the day before the year began
    header: [{child: "1", dob: 31/03/2000}]
    flags: {header: [0]}
  - why: twenty-five on 1 April, or of unknown age
    header: [{child: "1", dob: 01/04/2000}, {child: "2", dob: ""}, {child: "3", dob: 31/02/1999}]
    flags: {}
*/
select row_id as header

from header

where birthday(dob, 25) < year_start()
