/*
title: Decisions to place overlap
message: >-
  This decision to place for adoption was made while an earlier one was still in force. Give the earlier one its end,
  or correct the dates that overlap.
level: error
topic: adoption
tables: [placed_adoption]
fields: [date_placed, date_placed_ceased]
first_year: 2024/25

examples:
  - why: made the day before an earlier one ended
    placed_adoption:
      - {child: "1", date_placed: 31/07/2025}
      - {child: "1", date_placed: 01/05/2025, date_placed_ceased: 01/08/2025}
    flags: {placed_adoption: [0]}
  - why: an earlier one never ended, or not on a day that can be read
    placed_adoption:
      - {child: "1", date_placed: 01/05/2025}
      - {child: "1", date_placed: 15/07/2025}
      - {child: "2", date_placed: 01/05/2025, date_placed_ceased: 31/06/2025}
      - {child: "2", date_placed: 15/07/2025}
    flags: {placed_adoption: [1, 3]}
  - why: any earlier one counts, not only the one just before
    placed_adoption:
      - {child: "1", date_placed: 01/05/2025, date_placed_ceased: 01/08/2025}
      - {child: "1", date_placed: 02/05/2025, date_placed_ceased: 03/05/2025}
      - {child: "1", date_placed: 10/05/2025, date_placed_ceased: 11/05/2025}
    flags: {placed_adoption: [1, 2]}
  - why: made on the day the earlier one ended
    placed_adoption:
      - {child: "1", date_placed: 01/05/2025, date_placed_ceased: 01/08/2025}
      - {child: "1", date_placed: 01/08/2025}
    flags: {}
  - why: another child's decision, or a date that is blank or cannot be read
    placed_adoption:
      - {child: "1", date_placed: 01/05/2025}
      - {child: "2", date_placed: 15/07/2025}
      - {child: "2", date_placed: ""}
      - {child: "2", date_placed: 31/06/2025}
    flags: {}
*/
with

followed as (

    select
        row_id,
        date_placed,
        max(coalesce(date_placed_ceased, date 'infinity')) over (
            partition by child
            order by decision_no
            rows between unbounded preceding and 1 preceding
        ) as in_force_until

    from decisions

    where date_placed is not null

)

select row_id as placed_adoption

from followed

where in_force_until > date_placed
