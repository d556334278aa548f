/*
title: Two dates for one adoption decision
message: DATE_PLACED and DATE_INT date the same decision. Correct the one that is wrong.
level: query
topic: adoption
tables: [ad1, placed_adoption]
fields: [date_placed, date_int]
first_year: 2024/25

examples:
  - why: a week apart, whichever is first
    placed_adoption:
      - {child: "1", date_placed: 08/06/2025}
      - {child: "2", date_placed: 01/06/2025}
    ad1:
      - {child: "1", date_int: 01/06/2025}
      - {child: "2", date_int: 08/06/2025}
    flags: {placed_adoption: [0, 1], ad1: [0, 1]}
  - why: of two decisions to place, the one dated otherwise
    placed_adoption:
      - {child: "1", date_placed: 01/06/2025}
      - {child: "1", date_placed: 02/06/2025}
    ad1: [{child: "1", date_int: 01/06/2025}]
    flags: {placed_adoption: [1], ad1: [0]}
  - why: the same day, and another child's is another day
    placed_adoption:
      - {child: "1", date_placed: 01/06/2025}
      - {child: "2", date_placed: 08/06/2025}
    ad1:
      - {child: "1", date_int: 01/06/2025}
      - {child: "2", date_int: 08/06/2025}
    flags: {}
  - why: a date is blank or cannot be read
    placed_adoption:
      - {child: "1", date_placed: ""}
      - {child: "2", date_placed: 08/06/2025}
      - {child: "3", date_placed: 08/06/2025}
    ad1:
      - {child: "1", date_int: 01/06/2025}
      - {child: "2", date_int: 31/06/2025}
      - {child: "3", date_int: ""}
    flags: {}
*/
select
    placed_adoption.row_id as placed_adoption,
    ad1.row_id as ad1

from placed_adoption

inner join ad1 on placed_adoption.child = ad1.child

where placed_adoption.date_placed <> ad1.date_int
