/*
title: Mother under 11
message: The child is recorded as a mother but was under 11 on 1 April. Correct the mother field or the date of birth.
level: error
topic: header
tables: [header]
fields: [dob, mother]
first_year: 2024/25

examples:
  - why: turned 11 the day after the year began
    header: [{child: "1", mother: "1", dob: 02/04/2014}]
    flags: {header: [0]}
  - why: turned 11 on the day the year began, or before
    header:
      - {child: "1", mother: "1", dob: 01/04/2014}
      - {child: "2", mother: "1", dob: 31/03/2014}
    flags: {}
  - why: not a mother, or nobody says so, or a date of birth nobody can read
    header:
      - {child: "1", mother: "0", dob: 02/04/2014}
      - {child: "2", mother: "", dob: 02/04/2014}
      - {child: "3", mother: "1", dob: 31/04/2014}
    flags: {}
*/
select row_id as header

from header

where mother = '1' and birthday(dob, 11) > year_start()
