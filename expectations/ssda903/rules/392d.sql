/*
title: Placed at home, but not with own parents
message: Home and placement have the same postcode, which is expected of a placement with own parents (P1) only. Check
  both and the placement.
level: query
topic: placement
tables: [episodes]
fields: [home_post, pl_post, place]
first_year: 2024/25

examples:
  - why: the same postcode, however written, for foster care or a placement left blank
    episodes:
      - {child: "1", place: U4, home_post: LE1 6ZG, pl_post: le16zg}
      - {child: "2", place: "", home_post: LE16ZG, pl_post: LE1 6ZG}
    flags: {episodes: [0, 1]}
  - why: own parents, different postcodes, or one or both left blank
    episodes:
      - {child: "1", place: P1, home_post: LE1 6ZG, pl_post: LE1 6ZG}
      - {child: "2", place: U4, home_post: LE1 6ZG, pl_post: LE2 7TU}
      - {child: "3", place: U4, home_post: "", pl_post: ""}
      - {child: "4", place: U4, home_post: LE1 6ZG, pl_post: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where
    replace(home_post, ' ', '') = replace(pl_post, ' ', '')
    and place is distinct from 'P1'
