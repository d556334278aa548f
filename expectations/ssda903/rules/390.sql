/*
title: Adopted from a placement that is not adoptive
message: The episode ended in adoption (E11, E12), so its placement must be A3, A4, A5 or A6. Correct the placement or
  the reason.
level: error
topic: adoption
tables: [episodes]
fields: [place, rec]
first_year: 2024/25

examples:
  - why: adopted from foster care, or from a placement left blank
    episodes: [{child: "1", place: U4, rec: E11}, {child: "2", place: "", rec: E12}]
    flags: {episodes: [0, 1]}
  - why: adopted from an adoptive placement, or not adopted
    episodes:
      - {child: "1", place: A3, rec: E12}
      - {child: "2", place: A4, rec: E11}
      - {child: "3", place: A5, rec: E11}
      - {child: "4", place: A6, rec: E11}
      - {child: "5", place: U4, rec: X1}
      - {child: "6", place: U4, rec: ""}
    flags: {}
*/
select row_id as episodes

from episodes

where
    rec in ('E11', 'E12')
    and coalesce(place, '') not in ('A3', 'A4', 'A5', 'A6')
