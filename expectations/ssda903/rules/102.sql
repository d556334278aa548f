/*
title: Date of birth is missing or not a date
message: Give the child's date of birth as a real date, DD/MM/YYYY.
level: error
topic: header
tables: [header]
fields: [dob]
first_year: 2024/25

examples:
  - why: blank, a day that does not exist, and two digits of year
    header:
      - {child: "1", dob: null}
      - {child: "2", dob: 31/02/2015}
      - {child: "3", dob: 28/02/15}
      - {child: "4", dob: 28/02/2015}
    flags: {header: [0, 1, 2]}
  - why: a leap day that exists, and a day and month of one digit
    header:
      - {child: "1", dob: 29/02/2016}
      - {child: "2", dob: 1/3/2016}
    flags: {}
*/
select row_id as header

from header

where dob is null
