/*
title: No SDQ score and no reason, for a child of SDQ age looked after all year
message: Give the SDQ score, or the reason there is none.
level: query
topic: health-oc2
tables: [episodes, oc2]
fields: [sdq_score, sdq_reason]
first_year: 2024/25

examples:
  - why: 4 on 1 April, 17 on the day after 31 March, and in between
    episodes:
      - {child: "1", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "2", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "3", decom: 01/06/2024, rne: S, ls: C2}
    oc2:
      - {child: "1", dob: 01/04/2021}
      - {child: "2", dob: 01/04/2009}
      - {child: "3", dob: 15/06/2015}
    flags: {oc2: [0, 1, 2]}
  - why: 4 on 2 April, 17 on 31 March, or a birth date that is blank or cannot be read
    episodes:
      - {child: "1", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "2", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "3", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "4", decom: 01/06/2024, rne: S, ls: C2}
    oc2:
      - {child: "1", dob: 02/04/2021}
      - {child: "2", dob: 31/03/2009}
      - {child: "3", dob: null}
      - {child: "4", dob: 31/06/2015}
    flags: {}
  - why: a score or any reason is given, or the child was not in care all year
    episodes:
      - {child: "1", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "2", decom: 02/04/2025, rne: S, ls: C2}
    oc2:
      - {child: "1", dob: 15/06/2015, sdq_score: "0"}
      - {child: "1", dob: 15/06/2015, sdq_reason: "?"}
      - {child: "2", dob: 15/06/2015}
      - {child: "3", dob: 15/06/2015}
    flags: {}
*/
select row_id as oc2

from oc2

where
    child in (select cla.child from continuously_looked_after as cla)
    and birthday(dob, 4) <= year_start()
    and birthday(dob, 17) > year_end()
    and sdq_score is null
    and sdq_reason is null
