/*
title: No distance from home to placement
message: The distance from home to placement cannot be worked out. Check that both postcodes are given and right.
level: error
topic: placement
tables: [episodes, header, uasc, header_last, uasc_last]
optional_tables: [header, uasc, header_last, uasc_last]
fields: [pl_distance]
needs: [distance, uasc_status]
first_year: 2024/25

examples:
  - why: no distance for a child who is not an asylum seeker, under any legal status or none
    header: [{child: "1", uasc: "0"}, {child: "2", uasc: "1"}]
    episodes:
      - {child: "1", ls: C2, pl_distance: ""}
      - {child: "1", ls: "", pl_distance: ""}
      - {child: "2", ls: C2, pl_distance: ""}
      - {child: "3", ls: C2, pl_distance: ""}
      - {child: "", ls: C2, pl_distance: ""}
    flags: {episodes: [0, 1, 3, 4]}
  - why: a distance, if of no miles, or short breaks
    header: [{child: "1", uasc: "0"}]
    episodes:
      - {child: "1", ls: C2, pl_distance: "3.2"}
      - {child: "1", ls: C2, pl_distance: "0"}
      - {child: "1", ls: V3, pl_distance: ""}
      - {child: "1", ls: V4, pl_distance: ""}
    flags: {}
  - why: an asylum seeker this year or last, by header or UASC table
    header: [{child: "1", uasc: "1"}, {child: "", uasc: "1"}]
    uasc: [{child: "2", duc: 01/05/2025}]
    header_last: [{child: "3", uasc: "1"}]
    uasc_last: [{child: "4", sex: M}]
    episodes:
      - {child: "1", ls: C2, pl_distance: ""}
      - {child: "2", ls: C2, pl_distance: ""}
      - {child: "3", ls: C2, pl_distance: ""}
      - {child: "4", ls: C2, pl_distance: ""}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

left join known_uasc_this_or_last_year as known on episodes.child = known.child

where
    known.child is null
    and not is_short_break(episodes.ls)
    and episodes.pl_distance is null
