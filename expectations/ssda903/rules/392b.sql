/*
title: Home or placement postcode is missing
message: Give the postcode of the home and of the placement. They are needed unless the child came as an asylum seeker
  or for short breaks.
level: query
topic: placement
tables: [episodes, header, uasc, header_last, uasc_last]
optional_tables: [header, uasc, header_last, uasc_last]
fields: [home_post, pl_post]
first_year: 2024/25

examples:
  - why: one of the two is missing, for a child who is not an asylum seeker, under any legal status or none
    header: [{child: "1", uasc: "0"}, {child: "2", uasc: "1"}]
    episodes:
      - {child: "1", ls: C2, home_post: LE1 6ZG, pl_post: ""}
      - {child: "1", ls: C2, home_post: "", pl_post: LE1 6ZG}
      - {child: "1", ls: "", home_post: LE1 6ZG, pl_post: ""}
      - {child: "2", ls: C2, home_post: LE1 6ZG, pl_post: ""}
      - {child: "3", ls: C2, home_post: LE1 6ZG, pl_post: ""}
    flags: {episodes: [0, 1, 2, 4]}
  - why: nothing tells who is an asylum seeker, so nobody is left out
    episodes: [{child: "1", ls: C2, home_post: "", pl_post: LE1 6ZG}]
    flags: {episodes: [0]}
  - why: both are given, or short breaks
    header: [{child: "1", uasc: "0"}]
    episodes:
      - {child: "1", ls: C2, home_post: LE1 6ZG, pl_post: LE2 7TU}
      - {child: "1", ls: V3, home_post: "", pl_post: ""}
      - {child: "1", ls: V4, home_post: "", pl_post: ""}
    flags: {}
  - why: an asylum seeker this year or last, by header or UASC table
    header: [{child: "1", uasc: "1"}]
    uasc: [{child: "2", duc: 01/05/2025}]
    header_last: [{child: "3", uasc: "1"}]
    uasc_last: [{child: "4", sex: M}]
    episodes:
      - {child: "1", ls: C2, home_post: "", pl_post: LE2 7TU}
      - {child: "2", ls: C2, home_post: "", pl_post: LE2 7TU}
      - {child: "3", ls: C2, home_post: "", pl_post: LE2 7TU}
      - {child: "4", ls: C2, home_post: "", pl_post: LE2 7TU}
    flags: {}
*/
select episodes.row_id as episodes

from episodes

left join known_uasc_this_or_last_year as known on episodes.child = known.child

where
    known.child is null
    and not is_short_break(episodes.ls)
    and (episodes.home_post is null or episodes.pl_post is null)
