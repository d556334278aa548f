/*
title: Reversed adoption decision has a date or a reason, but not both
message: Give both the date and the reason for reversing the adoption decision, or leave both blank if it stands.
level: error
topic: adoption
tables: [placed_adoption]
fields: [date_placed_ceased, reason_placed_ceased]
first_year: 2024/25

examples:
  - why: a date without reason, an unreadable date without reason, a reason without date
    placed_adoption:
      - {child: "1", date_placed_ceased: 01/06/2025, reason_placed_ceased: null}
      - {child: "2", date_placed_ceased: 31/06/2025, reason_placed_ceased: null}
      - {child: "3", date_placed_ceased: null, reason_placed_ceased: RD1}
    flags: {placed_adoption: [0, 1, 2]}
  - why: both filled, whatever their values, or both blank
    placed_adoption:
      - {child: "1", date_placed_ceased: 01/06/2025, reason_placed_ceased: RD1}
      - {child: "2", date_placed_ceased: 31/06/2025, reason_placed_ceased: RD9}
      - {child: "3", date_placed_ceased: null, reason_placed_ceased: null}
    flags: {}
*/
select row_id as placed_adoption

from placed_adoption

where (date_placed_ceased_text is null) <> (reason_placed_ceased is null)
