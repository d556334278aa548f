/*
title: Postcodes given for short breaks
message: Leave the home and placement postcodes blank for short breaks (V3, V4), or correct the legal status.
level: error
topic: legal-status
tables: [episodes]
fields: [ls, home_post, pl_post]
first_year: 2024/25

examples:
  - why: one of the two is given
    episodes: [{child: "1", ls: V4, home_post: LE1 6ZG}, {child: "2", ls: V3, pl_post: LE1 6ZG}]
    flags: {episodes: [0, 1]}
  - why: both are blank, or the legal status is another or none
    episodes:
      - {child: "1", ls: V4, home_post: "", pl_post: ""}
      - {child: "2", ls: C2, home_post: LE1 6ZG, pl_post: LE2 7TU}
      - {child: "3", ls: "", home_post: LE1 6ZG, pl_post: LE2 7TU}
    flags: {}
*/
select row_id as episodes

from episodes

where
    is_short_break(ls)
    and coalesce(home_post, pl_post) is not null
