/*
title: Distance from home to placement is unknown or impossible
message: >-
  The distance cannot be worked out, or is not between 0 and 999.9 miles. Check the home postcode and the placement
  postcode.
level: query
topic: placement
tables: [episodes, header, header_last, uasc, uasc_last]
optional_tables: [header, header_last, uasc, uasc_last]
fields: [home_post, pl_post, pl_distance]
needs: [distance, uasc_status]
first_year: 2024/25

examples:
  - why: no distance, below nothing, and beyond the largest
    episodes:
      - {child: "1", ls: C2, pl_distance: null}
      - {child: "2", ls: C2, pl_distance: "-0.1"}
      - {child: "3", ls: C2, pl_distance: "1000"}
      - {child: "4", ls: null, pl_distance: null}
    header:
      - {child: "1", uasc: "0"}
      - {child: "2", uasc: "0"}
      - {child: "3", uasc: "0"}
      - {child: "4", uasc: "0"}
    flags: {episodes: [0, 1, 2, 3]}
  - why: no distance and an ordinary one, none and the largest, and short breaks
    episodes:
      - {child: "1", ls: C2, pl_distance: "0.0"}
      - {child: "1", ls: C2, pl_distance: "3.4"}
      - {child: "1", ls: C2, pl_distance: "999.9"}
      - {child: "1", ls: V3, pl_distance: null}
      - {child: "1", ls: V4, pl_distance: null}
    header: [{child: "1", uasc: "0"}]
    flags: {}
  - why: UASC this year by flag, last year by flag, or by a row of either year's UASC table that says something
    episodes:
      - {child: "1", ls: C2, pl_distance: null}
      - {child: "2", ls: C2, pl_distance: null}
      - {child: "3", ls: C2, pl_distance: null}
      - {child: "4", ls: C2, pl_distance: null}
    header: [{child: "1", uasc: "1"}]
    header_last: [{child: "2", uasc: "1"}]
    uasc: [{child: "3", duc: 01/09/2027}]
    uasc_last: [{child: "4", sex: M}]
    flags: {}
  - why: another child is UASC, or a UASC row says nothing and there is no header to ask
    episodes:
      - {child: "1", ls: C2, pl_distance: null}
      - {child: "2", ls: C2, pl_distance: null}
    uasc:
      - {child: "1", sex: null}
      - {child: "3", sex: M}
    flags: {episodes: [0, 1]}
*/
select episodes.row_id as episodes

from episodes

anti join known_uasc_this_or_last_year as known on episodes.child = known.child

where
    not is_short_break(episodes.ls)
    and (episodes.pl_distance is null or episodes.pl_distance < 0 or episodes.pl_distance > 999.9)
