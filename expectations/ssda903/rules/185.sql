/*
title: SDQ score for a child not looked after all year
message: Clear the score, or correct the episodes; the SDQ is asked only of children in care from 1 April to 31 March.
level: error
topic: health-oc2
tables: [episodes, oc2]
fields: [sdq_score]
first_year: 2024/25

examples:
  - why: came into care in the year, or has no episode; even a score of 0 or one that cannot be right
    episodes:
      - {child: "1", decom: 02/04/2025, rne: S, ls: C2}
      - {child: "2", decom: 02/04/2024, rne: S, ls: C2}
    oc2:
      - {child: "1", sdq_score: "0"}
      - {child: "3", sdq_score: "?"}
    flags: {oc2: [0, 1]}
  - why: in care all year, or no score
    episodes:
      - {child: "1", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "2", decom: 02/04/2025, rne: S, ls: C2}
    oc2:
      - {child: "1", sdq_score: "12"}
      - {child: "2", sdq_score: null, sdq_reason: SDQ2}
    flags: {}
*/
select oc2.row_id as oc2

from oc2

anti join continuously_looked_after as cla on oc2.child = cla.child

where oc2.sdq_score is not null
