/*
title: Adoption placement before the decision to place
message: >-
  The first adoption placement began before the latest decision to place for adoption. Correct the start of the
  placement or the date of the decision.
level: query
topic: adoption
tables: [episodes, placed_adoption]
fields: [date_placed, decom]
first_year: 2024/25

examples:
  - why: placed the day before, in each kind of adoption placement
    episodes:
      - {child: "1", place: A3, decom: 10/07/2025}
      - {child: "2", place: A4, decom: 10/07/2025}
      - {child: "3", place: A5, decom: 10/07/2025}
      - {child: "4", place: A6, decom: 10/07/2025}
    placed_adoption:
      - {child: "1", date_placed: 11/07/2025}
      - {child: "2", date_placed: 11/07/2025}
      - {child: "3", date_placed: 11/07/2025}
      - {child: "4", date_placed: 11/07/2025}
    flags: {episodes: [0, 1, 2, 3], placed_adoption: [0, 1, 2, 3]}
  - why: the first adoption placement and the latest decision count, of two on one day the first in the file
    episodes:
      - {child: "1", place: A6, decom: 20/07/2025}
      - {child: "1", place: A5, decom: 10/07/2025, dec: 20/07/2025}
      - {child: "1", place: U4, decom: 10/05/2025, dec: 10/07/2025}
      - {child: "2", place: A5, decom: 12/07/2025}
      - {child: "3", place: A5, decom: 10/07/2025, dec: 11/07/2025}
      - {child: "3", place: A5, decom: 11/07/2025}
    placed_adoption:
      - {child: "1", date_placed: 01/05/2025, date_placed_ceased: 01/06/2025}
      - {child: "1", date_placed: 11/07/2025, date_placed_ceased: 12/07/2025}
      - {child: "1", date_placed: 11/07/2025, date_placed_ceased: 11/07/2025}
      - {child: "1", date_placed: 31/06/2025}
      - {child: "2", date_placed: 11/07/2025}
      - {child: "3", date_placed: 12/07/2025}
    flags: {episodes: [1, 4], placed_adoption: [1, 5]}
  - why: placed on the day, or only fostered before
    episodes:
      - {child: "1", place: U5, decom: 10/05/2025, dec: 11/07/2025}
      - {child: "1", place: A3, decom: 11/07/2025}
    placed_adoption: [{child: "1", date_placed: 11/07/2025}]
    flags: {}
  - why: no readable decision or placement, or another child's
    episodes:
      - {child: "1", place: A3, decom: 10/07/2025}
      - {child: "2", place: A3, decom: 31/06/2025}
      - {child: "3", place: "", decom: 10/07/2025}
    placed_adoption:
      - {child: "1", date_placed: 31/06/2025}
      - {child: "2", date_placed: 11/07/2025}
      - {child: "3", date_placed: 11/07/2025}
    flags: {}
*/
with

first_placement as (

    select
        child,
        decom,
        row_id

    from episodes

    where place in ('A3', 'A4', 'A5', 'A6')

    qualify row_number() over (
        partition by child
        order by episode_no
    ) = 1

),

latest_decision as (

    select
        child,
        date_placed,
        row_id

    from placed_adoption

    qualify row_number() over (
        partition by child
        order by date_placed desc nulls last, row_id asc
    ) = 1

)

select
    first_placement.row_id as episodes,
    latest_decision.row_id as placed_adoption

from first_placement

inner join latest_decision on first_placement.child = latest_decision.child

where first_placement.decom < latest_decision.date_placed
