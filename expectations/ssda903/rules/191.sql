/*
title: Health items missing for a child looked after all year
message: >-
  Give immunisations, teeth check, health assessment and substance misuse for every child in care from 1 April to 31
  March. If only an episode is named, the child has no OC2 row at all.
level: error
topic: health-oc2
tables: [episodes, oc2]
fields: [immunisations, teeth_check, health_assessment, substance_misuse, child]
first_year: 2024/25

examples:
  - why: each of the four missing in turn
    episodes: [{child: "1", decom: 01/06/2024, rne: S, ls: C2}]
    oc2:
      - {child: "1", teeth_check: "1", health_assessment: "1", substance_misuse: "0"}
      - {child: "1", immunisations: "1", health_assessment: "1", substance_misuse: "0"}
      - {child: "1", immunisations: "1", teeth_check: "1", substance_misuse: "0"}
      - {child: "1", immunisations: "1", teeth_check: "1", health_assessment: "1"}
    flags: {oc2: [0, 1, 2, 3]}
  - why: no OC2 row, named on the earliest episode
    episodes:
      - {child: "1", decom: 01/05/2025, rne: L, ls: C2}
      - {child: "1", decom: 01/06/2024, rne: S, ls: C2, dec: 01/05/2025, rec: X1}
      - {child: "1", decom: 31/02/2024, rne: L, ls: C2}
      - {child: "2", decom: 01/06/2024, rne: S, ls: C2}
    oc2: [{child: "2", immunisations: "1", teeth_check: "0", health_assessment: "1", substance_misuse: "0"}]
    flags: {episodes: [1]}
  - why: the four are given, or the child was not in care all year
    episodes:
      - {child: "1", decom: 01/06/2024, rne: S, ls: C2}
      - {child: "2", decom: 02/04/2025, rne: S, ls: C2}
      - {child: "3", decom: 02/04/2025, rne: S, ls: C2}
    oc2:
      - {child: "1", immunisations: "1", teeth_check: "0", health_assessment: "1", substance_misuse: "0"}
      - {child: "2", immunisations: "1"}
    flags: {}
*/
select
    null as episodes,
    oc2.row_id as oc2

from oc2

inner join continuously_looked_after as cla on oc2.child = cla.child

where
    oc2.immunisations is null
    or oc2.teeth_check is null
    or oc2.health_assessment is null
    or oc2.substance_misuse is null

union all

select
    first_episode.row_id as episodes,
    null as oc2

from first_episode

inner join continuously_looked_after as cla on first_episode.child = cla.child

anti join oc2 on first_episode.child = oc2.child
