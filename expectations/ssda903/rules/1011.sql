/*
title: Care leaver whose care another authority took over
message: Care passed to another authority (E3), which returns the care leaver information. Take it out, or correct REC.
level: query
topic: care-leavers-oc3
tables: [oc3, episodes]
fields: [in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: the last episode ended with E3, and one of the three is given
    oc3: [{child: "1", in_touch: "YES"}, {child: "2", activ: F1}, {child: "3", accom: "0"}, {child: "4", accom: U1}]
    episodes:
      - {child: "1", decom: 01/05/2024, rec: E3}
      - {child: "1", decom: 01/04/2024, rec: X1}
      - {child: "1", decom: 31/06/2024, rec: E17}
      - {child: "2", decom: 01/05/2024, rec: E3}
      - {child: "3", decom: 01/05/2024, rec: E3}
      - {child: "4", decom: 01/05/2024, rec: E17}
    flags: {oc3: [0, 1, 2]}
  - why: another reason, an episode after E3, no readable start, no care leaver information or no episode
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: "YES"}
      - {child: "3", in_touch: "YES"}
      - {child: "4", in_touch: ""}
      - {child: "5", in_touch: "YES"}
      - {child: "", in_touch: "YES"}
    episodes:
      - {child: "1", decom: 01/05/2024, rec: E17}
      - {child: "2", decom: 01/05/2024, rec: E3}
      - {child: "2", decom: 01/06/2024, rec: ""}
      - {child: "3", decom: 31/04/2024, rec: E3}
      - {child: "4", decom: 01/05/2024, rec: E3}
      - {child: "", decom: 01/05/2024, rec: E3}
    flags: {}
*/
select oc3.row_id as oc3

from oc3

inner join last_episode on oc3.child = last_episode.child

where
    last_episode.rec = 'E3'
    and coalesce(oc3.in_touch, oc3.activ, oc3.accom) is not null
