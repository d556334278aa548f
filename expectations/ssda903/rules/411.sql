/*
title: Placement inside the authority has a postcode outside it
message: The placement is said to be inside your authority, but its postcode is not. Check the placement postcode.
level: error
topic: placement
tables: [episodes]
fields: [pl_location, pl_la]
needs: [placement_la, own_la]
first_year: 2024/25

examples:
  - why: inside, with another authority or an unknown one
    episodes:
      - {child: "1", pl_location: IN, pl_la: E06000017}
      - {child: "2", pl_location: IN, pl_la: ""}
    flags: {episodes: [0, 1]}
  - why: inside with the own authority, outside, or unknown
    episodes:
      - {child: "1", pl_location: IN, pl_la: E06000016}
      - {child: "2", pl_location: OUT, pl_la: E06000016}
      - {child: "3", pl_location: OUT, pl_la: E06000017}
      - {child: "4", pl_location: "", pl_la: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where
    pl_location = 'IN'
    and pl_la is distinct from own_la()
