/*
title: Health check recorded for a child of 5 or over
message: The child was 5 or over on 31 March, so leave the health check blank, or correct the date of birth.
level: query
topic: health-oc2
tables: [episodes, oc2]
fields: [dob, health_check]
first_year: 2024/25

examples:
  - why: turned 5 on the last day of the year, or before, with either answer
    oc2:
      - {child: "1", dob: 31/03/2021, health_check: "1"}
      - {child: "2", dob: 31/03/2015, health_check: "0"}
    episodes:
      - {child: "1", decom: 10/01/2024, rne: S, ls: C2}
      - {child: "2", decom: 10/01/2024, rne: S, ls: C2}
    flags: {oc2: [0, 1]}
  - why: turns 5 the day after the year ends, or on a day nobody can read
    oc2:
      - {child: "1", dob: 01/04/2021, health_check: "1"}
      - {child: "2", dob: 31/04/2015, health_check: "1"}
    episodes:
      - {child: "1", decom: 10/01/2024, rne: S, ls: C2}
      - {child: "2", decom: 10/01/2024, rne: S, ls: C2}
    flags: {}
  - why: left blank
    oc2: [{child: "1", dob: 31/03/2015, health_check: ""}]
    episodes: [{child: "1", decom: 10/01/2024, rne: S, ls: C2}]
    flags: {}
  - why: in care for part of the year, or not at all
    oc2:
      - {child: "1", dob: 31/03/2015, health_check: "1"}
      - {child: "2", dob: 31/03/2015, health_check: "1"}
    episodes:
      - {child: "1", decom: 02/04/2025, rne: S, ls: C2}
      - {child: "3", decom: 10/01/2024, rne: S, ls: C2}
    flags: {}
*/
select row_id as oc2

from oc2

where
    health_check is not null
    and birthday(dob, 5) <= year_end()
    and child in (select looked_after.child from continuously_looked_after as looked_after)
