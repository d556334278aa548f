/*
title: Care leaver without an episode
message: >-
  Check the identifier and the episodes; the young person has no episode this year or last year, nor any earlier one
  that is known.
level: query
topic: care-leavers-oc3
tables: [oc3, episodes, episodes_last, episodes_before]
optional_tables: [episodes_before]
fields: [in_touch, activ, accom]
first_year: 2024/25

examples:
  - why: nothing in either year, whatever the care leaver row says
    episodes: [{child: "8", decom: 01/05/2025}]
    episodes_last:
      - {child: "9", decom: 01/05/2024}
      - {child: null, decom: 01/05/2024}
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: null}
      - {child: "8", in_touch: "YES"}
      - {child: "9", in_touch: "YES"}
    flags: {oc3: [0, 1]}
  - why: an episode in either year, even without dates
    episodes: [{child: "1", decom: null}]
    episodes_last: [{child: "2", decom: 31/02/2025}]
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: "YES"}
    flags: {}
  - why: an episode long ago, where the earlier ones are known
    episodes: [{child: "8", decom: 01/05/2025}]
    episodes_last: [{child: "9", decom: 01/05/2024}]
    episodes_before:
      - {child: "1", decom: 01/05/2016, dec: 01/06/2016}
      - {child: null, decom: 01/05/2016, dec: 01/06/2016}
    oc3:
      - {child: "1", in_touch: "YES"}
      - {child: "2", in_touch: "YES"}
    flags: {oc3: [1]}
*/
select oc3.row_id as oc3

from oc3

anti join episodes on oc3.child = episodes.child

anti join episodes_last on oc3.child = episodes_last.child

anti join episodes_before on oc3.child = episodes_before.child
