/*
title: Conviction blank for a child of 10 or over
message: The child was 10 or over on 31 March and in care all year. Say whether they were convicted (0 or 1).
level: error
topic: health-oc2
tables: [episodes, oc2]
fields: [dob, convicted]
first_year: 2024/25

examples:
  - why: turned 10 on the last day of the year, or before
    oc2:
      - {child: "1", dob: 31/03/2016, convicted: ""}
      - {child: "2", dob: 31/03/2010, convicted: ""}
    episodes:
      - {child: "1", decom: 10/01/2024, rne: S, ls: C2}
      - {child: "2", decom: 10/01/2024, rne: S, ls: C2}
    flags: {oc2: [0, 1]}
  - why: turns 10 the day after the year ends, or on a day nobody can read
    oc2:
      - {child: "1", dob: 01/04/2016, convicted: ""}
      - {child: "2", dob: 31/04/2010, convicted: ""}
    episodes:
      - {child: "1", decom: 10/01/2024, rne: S, ls: C2}
      - {child: "2", decom: 10/01/2024, rne: S, ls: C2}
    flags: {}
  - why: answered, even with no
    oc2: [{child: "1", dob: 31/03/2010, convicted: "0"}]
    episodes: [{child: "1", decom: 10/01/2024, rne: S, ls: C2}]
    flags: {}
  - why: in care for part of the year, or not at all
    oc2:
      - {child: "1", dob: 31/03/2010, convicted: ""}
      - {child: "2", dob: 31/03/2010, convicted: ""}
    episodes:
      - {child: "1", decom: 02/04/2025, rne: S, ls: C2}
      - {child: "3", decom: 10/01/2024, rne: S, ls: C2}
    flags: {}
*/
select row_id as oc2

from oc2

where
    convicted is null
    and birthday(dob, 10) <= year_end()
    and child in (select looked_after.child from continuously_looked_after as looked_after)
