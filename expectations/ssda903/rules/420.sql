/*
title: Authority of placement in short breaks
message: Short breaks (V3, V4) have no authority of placement. Leave the placement postcode blank, or correct the
  legal status.
level: error
topic: legal-status
tables: [episodes]
fields: [pl_la]
needs: [placement_la]
first_year: 2024/25

examples:
  - why: an authority of placement, in England or not
    episodes: [{child: "1", ls: V3, pl_la: E06000016}, {child: "2", ls: V4, pl_la: WAL}]
    flags: {episodes: [0, 1]}
  - why: no authority, or another legal status
    episodes:
      - {child: "1", ls: V3, pl_la: ""}
      - {child: "2", ls: C2, pl_la: WAL}
      - {child: "3", ls: "", pl_la: WAL}
    flags: {}
*/
select row_id as episodes

from episodes

where
    is_short_break(ls)
    and pl_la is not null
