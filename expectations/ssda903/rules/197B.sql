/*
title: No SDQ score and no reason, for a child who turned 4 or 17 in a year of care
message: Give the SDQ score, or the reason there is none.
level: query
topic: health-oc2
tables: [episodes, oc2]
fields: [sdq_reason, sdq_score, dob]
first_year: 2024/25

examples:
  - why: 4 or 17 on 1 April or on 31 March
    episodes: [{child: "1", decom: 01/06/2024, rne: S, ls: C2}]
    oc2:
      - {child: "1", dob: 01/04/2021}
      - {child: "1", dob: 31/03/2022}
      - {child: "1", dob: 01/04/2008}
      - {child: "1", dob: 31/03/2009}
    flags: {oc2: [0, 1, 2, 3]}
  - why: 4 or 17 the day before or after the year, or a birth date that is blank or cannot be read
    episodes: [{child: "1", decom: 01/06/2024, rne: S, ls: C2}]
    oc2:
      - {child: "1", dob: 31/03/2021}
      - {child: "1", dob: 01/04/2022}
      - {child: "1", dob: 31/03/2008}
      - {child: "1", dob: 01/04/2009}
      - {child: "1", dob: null}
      - {child: "1", dob: 31/06/2008}
    flags: {}
  - why: a score or any reason is given, or the child was not in care all year
    episodes:
      - {child: "1", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "2", decom: 02/04/2025, rne: S, ls: C2}
    oc2:
      - {child: "1", dob: 31/03/2009, sdq_score: "0"}
      - {child: "1", dob: 31/03/2009, sdq_reason: SDQ1}
      - {child: "2", dob: 31/03/2009}
      - {child: "3", dob: 31/03/2009}
    flags: {}
*/
select row_id as oc2

from oc2

where
    child in (select cla.child from continuously_looked_after as cla)
    and (
        birthday(dob, 4) between year_start() and year_end()
        or birthday(dob, 17) between year_start() and year_end()
    )
    and sdq_score is null
    and sdq_reason is null
