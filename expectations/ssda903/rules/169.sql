/*
title: Authority of the placement cannot be found
message: The placement postcode is blank or unknown, so its authority cannot be found. Check the postcode.
level: query
topic: placement
tables: [episodes]
fields: [pl_post, pl_la]
needs: [placement_la]
first_year: 2024/25

examples:
  - why: no postcode, an unknown one, and a gap in the legal status
    episodes:
      - {child: "1", ls: C2, pl_post: null, pl_la: null}
      - {child: "2", ls: C2, pl_post: ZZ99 9ZZ, pl_la: null}
      - {child: "3", ls: null, pl_post: null, pl_la: null}
    flags: {episodes: [0, 1, 2]}
  - why: placed in England or Wales, and short breaks
    episodes:
      - {child: "1", ls: C2, pl_post: B1 1BB, pl_la: E08000025}
      - {child: "2", ls: C2, pl_post: CF10 1AA, pl_la: WAL}
      - {child: "3", ls: V3, pl_post: null, pl_la: null}
      - {child: "4", ls: V4, pl_post: null, pl_la: null}
    flags: {}
*/
select row_id as episodes

from episodes

where not is_short_break(ls) and pl_la is null
