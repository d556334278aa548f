/*
title: No SDQ score because of age, but the child was of SDQ age all year
message: >-
  SDQ1 is only for children too young or too old for the questionnaire. Give the score, or the true reason there is
  none.
level: error
topic: health-oc2
tables: [episodes, oc2]
fields: [sdq_reason, dob]
first_year: 2024/25

examples:
  - why: 4 on 1 April, 16 on 31 March, and in between
    episodes:
      - {child: "1", decom: 01/03/2024, rne: S, ls: C2}
      - {child: "2", decom: 01/03/2024, rne: S, ls: C2}
      - {child: "3", decom: 01/03/2024, rne: S, ls: C2}
    oc2:
      - {child: "1", dob: 01/04/2021, sdq_reason: SDQ1}
      - {child: "2", dob: 31/03/2010, sdq_reason: SDQ1}
      - {child: "3", dob: 15/06/2015, sdq_reason: SDQ1}
    flags: {oc2: [0, 1, 2]}
  - why: 4 on 2 April, 16 on 30 March, or a birth date that is blank or cannot be read
    episodes:
      - {child: "1", decom: 01/03/2024, rne: S, ls: C2}
      - {child: "2", decom: 01/03/2024, rne: S, ls: C2}
      - {child: "3", decom: 01/03/2024, rne: S, ls: C2}
      - {child: "4", decom: 01/03/2024, rne: S, ls: C2}
    oc2:
      - {child: "1", dob: 02/04/2021, sdq_reason: SDQ1}
      - {child: "2", dob: 30/03/2010, sdq_reason: SDQ1}
      - {child: "3", dob: null, sdq_reason: SDQ1}
      - {child: "4", dob: 31/06/2015, sdq_reason: SDQ1}
    flags: {}
  - why: a score beside the reason, another reason, no reason, or a child not looked after all year
    episodes:
      - {child: "1", decom: 01/03/2024, rne: S, ls: C2}
      - {child: "2", decom: 02/04/2025, rne: S, ls: C2}
    oc2:
      - {child: "1", dob: 15/06/2015, sdq_score: "0", sdq_reason: SDQ1}
      - {child: "1", dob: 15/06/2015, sdq_reason: SDQ2}
      - {child: "1", dob: 15/06/2015, sdq_reason: null}
      - {child: "2", dob: 15/06/2015, sdq_reason: SDQ1}
      - {child: "3", dob: 15/06/2015, sdq_reason: SDQ1}
    flags: {}
*/
select row_id as oc2

from oc2

where
    child in (select cla.child from continuously_looked_after as cla)
    and birthday(dob, 4) <= year_start()
    and birthday(dob, 16) >= year_end()
    and sdq_score is null
    and sdq_reason = 'SDQ1'
