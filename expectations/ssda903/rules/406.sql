/*
title: Distance given for an asylum seeking child
message: This child is or was an unaccompanied asylum seeker and has no home here to measure from. Leave the home
  postcode blank.
level: query
topic: uasc
tables: [episodes, header, uasc, header_last, uasc_last]
optional_tables: [header, uasc, header_last, uasc_last]
fields: [pl_distance]
needs: [distance, uasc_status]
first_year: 2024/25

examples:
  - why: a distance, if of no miles, for an asylum seeker of this year or last, under any legal status
    header: [{child: "1", uasc: "1"}]
    uasc: [{child: "2", duc: 01/05/2025}]
    header_last: [{child: "3", uasc: "1"}]
    uasc_last: [{child: "4", sex: M}]
    episodes:
      - {child: "1", ls: C2, pl_distance: "3.2"}
      - {child: "2", ls: V3, pl_distance: "3.2"}
      - {child: "3", ls: "", pl_distance: "3.2"}
      - {child: "4", ls: C2, pl_distance: "0"}
    flags: {episodes: [0, 1, 2, 3]}
  - why: no distance, or not an asylum seeker
    header: [{child: "1", uasc: "1"}, {child: "2", uasc: "0"}]
    episodes:
      - {child: "1", ls: C2, pl_distance: ""}
      - {child: "2", ls: C2, pl_distance: "3.2"}
      - {child: "3", ls: C2, pl_distance: "3.2"}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

inner join known_uasc_this_or_last_year as known on episodes.child = known.child

where episodes.pl_distance is not null
