/*
title: Not known whether the placement is inside or outside the authority
message: The placement postcode is blank or unknown, so it cannot be placed inside or outside the authority. Check it.
level: error
topic: placement
tables: [episodes]
fields: [pl_post, pl_location]
needs: [placement_la, own_la]
first_year: 2024/25

examples:
  - why: no postcode, an unknown one, and a gap in the legal status
    episodes:
      - {child: "1", ls: C2, pl_post: null, pl_location: null}
      - {child: "2", ls: C2, pl_post: ZZ99 9ZZ, pl_location: null}
      - {child: "3", ls: null, pl_post: null, pl_location: null}
    flags: {episodes: [0, 1, 2]}
  - why: inside, outside, and short breaks
    episodes:
      - {child: "1", ls: C2, pl_post: B1 1BB, pl_location: IN}
      - {child: "2", ls: C2, pl_post: B1 1BB, pl_location: OUT}
      - {child: "3", ls: V3, pl_post: null, pl_location: null}
      - {child: "4", ls: V4, pl_post: null, pl_location: null}
    flags: {}
*/
select row_id as episodes

from episodes

where not is_short_break(ls) and pl_location is null
