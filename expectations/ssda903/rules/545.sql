/*
title: Health check blank for a child under 5
message: The child was under 5 on 31 March and in care all year. Say whether health checks are up to date (0 or 1).
level: error
topic: health-oc2
tables: [episodes, oc2]
fields: [dob, health_check]
first_year: 2024/25

examples:
  - why: turns 5 the day after the year ends, or later
    oc2:
      - {child: "1", dob: 01/04/2021, health_check: ""}
      - {child: "2", dob: 01/04/2023, health_check: ""}
    episodes:
      - {child: "1", decom: 10/01/2024, rne: S, ls: C2}
      - {child: "2", decom: 10/01/2024, rne: S, ls: C2}
    flags: {oc2: [0, 1]}
  - why: turned 5 on the last day of the year, or was born on a day nobody can read
    oc2:
      - {child: "1", dob: 31/03/2021, health_check: ""}
      - {child: "2", dob: 31/04/2023, health_check: ""}
    episodes:
      - {child: "1", decom: 10/01/2024, rne: S, ls: C2}
      - {child: "2", decom: 10/01/2024, rne: S, ls: C2}
    flags: {}
  - why: answered, even with no
    oc2: [{child: "1", dob: 01/04/2023, health_check: "0"}]
    episodes: [{child: "1", decom: 10/01/2024, rne: S, ls: C2}]
    flags: {}
  - why: in care for part of the year, or not at all
    oc2:
      - {child: "1", dob: 01/04/2023, health_check: ""}
      - {child: "2", dob: 01/04/2023, health_check: ""}
    episodes:
      - {child: "1", decom: 02/04/2025, rne: S, ls: C2}
      - {child: "3", decom: 10/01/2024, rne: S, ls: C2}
    flags: {}
*/
select row_id as oc2

from oc2

where
    health_check is null
    and birthday(dob, 5) > year_end()
    and child in (select looked_after.child from continuously_looked_after as looked_after)
