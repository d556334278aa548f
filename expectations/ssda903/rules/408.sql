/*
title: Placed under a placement order that is not the legal status
message: A5 and A6 mean placed for adoption under a placement order, so the legal status must be E1. Correct one of
  the two.
level: error
topic: adoption
tables: [episodes]
fields: [place, ls]
first_year: 2024/25

examples:
  - why: another legal status, or none
    episodes: [{child: "1", place: A5, ls: C2}, {child: "2", place: A6, ls: ""}]
    flags: {episodes: [0, 1]}
  - why: E1, or placed otherwise
    episodes:
      - {child: "1", place: A5, ls: E1}
      - {child: "2", place: A3, ls: C2}
      - {child: "3", place: "", ls: C2}
    flags: {}
*/
select row_id as episodes

from episodes

where
    place in ('A5', 'A6')
    and ls is distinct from 'E1'
