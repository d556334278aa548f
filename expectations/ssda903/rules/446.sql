/*
title: Placement order before there were any
message: Legal status E1 did not exist before 1 December 2005. Correct the status or the start of the episode.
level: error
topic: legal-status
tables: [episodes]
fields: [ls, decom]
first_year: 2024/25

examples:
  - why: began the day before placement orders came in
    episodes: [{child: "1", ls: E1, decom: 30/11/2005}]
    flags: {episodes: [0]}
  - why: began on the day they came in, long after, or on a day nobody can read
    episodes:
      - {child: "1", ls: E1, decom: 01/12/2005}
      - {child: "2", ls: E1, decom: 01/12/2025}
      - {child: "3", ls: E1, decom: 31/11/2005}
    flags: {}
  - why: another legal status, or none
    episodes:
      - {child: "1", ls: V2, decom: 30/11/2005}
      - {child: "2", ls: "", decom: 30/11/2005}
    flags: {}
*/
select row_id as episodes

from episodes

where ls = 'E1' and decom < date '2005-12-01'
