/*
title: Placement postcode or URN given for a short break
message: Clear the placement postcode and the URN; short breaks (V3 and V4) do without, and the DfE does not want them.
level: error
topic: placement
tables: [episodes]
fields: [pl_post, urn, ls]
first_year: 2024/25

examples:
  - why: either of the two, for either kind of short break
    episodes:
      - {child: "1", ls: V3, pl_post: B1 1BB}
      - {child: "2", ls: V4, urn: XXXXXXX}
    flags: {episodes: [0, 1]}
  - why: neither of the two, or no short break
    episodes:
      - {child: "1", ls: V3}
      - {child: "2", ls: V4}
      - {child: "3", ls: C2, pl_post: B1 1BB, urn: SC123456}
      - {child: "4", ls: null, pl_post: B1 1BB, urn: SC123456}
    flags: {}
*/
select row_id as episodes

from episodes

where is_short_break(ls) and coalesce(pl_post, urn) is not null
