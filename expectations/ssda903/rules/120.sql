/*
title: Reason for reversing the adoption decision is not an accepted code
message: Choose the reason for reversing the adoption decision from RD1, RD2, RD3 and RD4.
level: error
topic: adoption
tables: [placed_adoption]
fields: [reason_placed_ceased]
first_year: 2024/25

examples:
  - why: a code past the last one
    placed_adoption:
      - {child: "1", reason_placed_ceased: RD5}
      - {child: "2", reason_placed_ceased: RD1}
    flags: {placed_adoption: [0]}
  - why: each accepted code, and a blank
    placed_adoption:
      - {child: "1", reason_placed_ceased: RD1}
      - {child: "2", reason_placed_ceased: RD2}
      - {child: "3", reason_placed_ceased: RD3}
      - {child: "4", reason_placed_ceased: RD4}
      - {child: "5", reason_placed_ceased: null}
    flags: {}
*/
select row_id as placed_adoption

from placed_adoption

where reason_placed_ceased not in ('RD1', 'RD2', 'RD3', 'RD4')
