/*
title: Placed more than 350 miles from home
message: The placement is more than 350 miles from the child's home. Check both postcodes, and confirm if it is so.
level: query
topic: placement
tables: [episodes]
fields: [pl_distance]
needs: [distance]
first_year: 2025/26

examples:
  - why: a tenth of a mile too far, and a short break as well
    episodes:
      - {child: "1", ls: C2, pl_distance: 350.1}
      - {child: "2", ls: V4, pl_distance: 1000.0}
    flags: {episodes: [0, 1]}
  - why: 350 miles exactly, nearer, or unknown
    episodes:
      - {child: "1", pl_distance: 350.0}
      - {child: "2", pl_distance: 12.1}
      - {child: "3", pl_distance: ""}
    flags: {}
  - why: 999.9 stands for a distance that is not known
    episodes: [{child: "1", pl_distance: 999.9}]
    flags: {}
*/
select row_id as episodes

from episodes

where pl_distance > 350 and pl_distance <> 999.9
