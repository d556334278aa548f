/*
title: Placement order without a standing decision to place
message: >-
  The child has a placement order (E1). Give the date of the decision to place for adoption, and no end to it while the
  order is in force.
level: error
topic: adoption
tables: [episodes, placed_adoption]
fields: [child, date_placed, date_placed_ceased, reason_placed_ceased]
first_year: 2024/25

examples:
  - why: no decision at all, or none with a date; a closed episode is not excused
    episodes:
      - {child: "1", ls: E1}
      - {child: "2", ls: E1, dec: 30/09/2025}
    placed_adoption:
      - {child: "2", date_placed: ""}
      - {child: "3", date_placed: 01/06/2025}
    flags: {episodes: [0, 1]}
  - why: an end, a reason or both while the order is in force, even dated as nobody can read
    episodes: [{child: "1", ls: E1}]
    placed_adoption:
      - {child: "1", date_placed: 01/06/2025, date_placed_ceased: 01/12/2025}
      - {child: "1", date_placed: 31/06/2025, reason_placed_ceased: RD1}
      - {child: "1", date_placed: 01/06/2025, date_placed_ceased: 31/11/2025, reason_placed_ceased: RD1}
      - {child: "1", date_placed: 01/06/2025}
      - {child: "2", date_placed: 01/06/2025, date_placed_ceased: 01/12/2025}
    flags: {placed_adoption: [0, 1, 2]}
  - why: the decision stands; a date nobody can read is a date given
    episodes:
      - {child: "1", ls: E1}
      - {child: "2", ls: E1}
    placed_adoption:
      - {child: "1", date_placed: 01/06/2025}
      - {child: "1", date_placed: ""}
      - {child: "2", date_placed: 31/06/2025}
    flags: {}
  - why: the decision ended, and so did the episode, if on a day nobody can read
    episodes:
      - {child: "1", ls: E1, dec: 01/12/2025}
      - {child: "2", ls: E1, dec: 31/11/2025}
    placed_adoption:
      - {child: "1", date_placed: 01/06/2025, date_placed_ceased: 01/12/2025, reason_placed_ceased: RD1}
      - {child: "2", date_placed: 01/06/2025, date_placed_ceased: 01/12/2025, reason_placed_ceased: RD1}
    flags: {}
  - why: another legal status, or none
    episodes:
      - {child: "1", ls: V2}
      - {child: "2", ls: ""}
    placed_adoption: [{child: "1", date_placed: 01/06/2025, date_placed_ceased: 01/12/2025}]
    flags: {}
*/
with

placement_orders as (

    select
        child,
        row_id,
        dec_text

    from episodes

    where ls = 'E1'

)

select
    placement_orders.row_id as episodes,
    null as placed_adoption

from placement_orders

where
    not exists (
        select 1
        from placed_adoption
        where placed_adoption.child = placement_orders.child and placed_adoption.date_placed_text is not null
    )

union all

select
    null as episodes,
    placed_adoption.row_id as placed_adoption

from placed_adoption

inner join placement_orders on placed_adoption.child = placement_orders.child

where
    placement_orders.dec_text is null
    and coalesce(placed_adoption.date_placed_ceased_text, placed_adoption.reason_placed_ceased) is not null
