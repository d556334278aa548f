/*
title: Missing before birth
message: The period starts on or before the day the child was born. Correct the date or the date of birth.
level: error
topic: missing
tables: [missing]
fields: [mis_start]
first_year: 2024/25

examples:
  - why: before birth, or on the day
    missing:
      - {child: "1", dob: 09/09/2012, mis_start: 09/09/2011}
      - {child: "2", dob: 09/09/2012, mis_start: 09/09/2012}
    flags: {missing: [0, 1]}
  - why: the day after
    missing: [{child: "1", dob: 09/09/2012, mis_start: 10/09/2012}]
    flags: {}
  - why: a date is blank or cannot be read
    missing:
      - {child: "1", dob: "", mis_start: 09/09/2011}
      - {child: "2", dob: 09/09/2012, mis_start: 31/09/2011}
    flags: {}
*/
select row_id as missing

from missing

where mis_start <= dob
