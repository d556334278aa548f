/*
title: Conviction recorded for a child under 10
message: The child was under 10 on 31 March, so leave the conviction field blank, or correct the date of birth.
level: query
topic: health-oc2
tables: [oc2]
fields: [convicted]
first_year: 2024/25

examples:
  - why: turns 10 the day after the year ends, with either answer
    oc2:
      - {child: "1", dob: 01/04/2016, convicted: "0"}
      - {child: "2", dob: 01/04/2016, convicted: "1"}
    flags: {oc2: [0, 1]}
  - why: turned 10 on the last day of the year, or before
    oc2:
      - {child: "1", dob: 31/03/2016, convicted: "0"}
      - {child: "2", dob: 31/03/2010, convicted: "0"}
    flags: {}
  - why: left blank, or the date of birth cannot be read
    oc2:
      - {child: "1", dob: 01/04/2016, convicted: ""}
      - {child: "2", dob: 31/04/2016, convicted: "0"}
    flags: {}
*/
select row_id as oc2

from oc2

where convicted is not null and birthday(dob, 10) > year_end()
