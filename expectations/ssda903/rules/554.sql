/*
title: Placement order before the decision to place
message: >-
  The first placement order (E1) of this time in care began before the decision to place for adoption. Correct the date
  of the decision or the start of the episode.
level: query
topic: adoption
tables: [episodes, placed_adoption]
fields: [date_placed, decom, ls]
first_year: 2024/25

examples:
  - why: ordered before, in the first E1 episode of the spell and not the second
    episodes:
      - {child: "1", decom: 20/08/2025, ls: E1}
      - {child: "1", decom: 01/07/2025, dec: 05/08/2025, ls: C2}
      - {child: "1", decom: 05/08/2025, dec: 20/08/2025, ls: E1}
      - {child: "2", decom: 06/08/2025, ls: E1}
    placed_adoption:
      - {child: "1", date_placed: 21/08/2025}
      - {child: "2", date_placed: 06/08/2025}
    flags: {episodes: [2], placed_adoption: [0]}
  - why: decided on the day of the order
    episodes: [{child: "1", decom: 05/08/2025, ls: E1}]
    placed_adoption: [{child: "1", date_placed: 05/08/2025}]
    flags: {}
  - why: decided in an earlier time in care, so the second, begun after the decision, does not count
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, ls: E1}
      - {child: "1", decom: 03/06/2025, ls: E1}
    placed_adoption: [{child: "1", date_placed: 02/06/2025}]
    flags: {episodes: [0], placed_adoption: [0]}
  - why: decided in the second time in care, whose order came later
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, ls: E1}
      - {child: "1", decom: 01/07/2025, dec: 01/08/2025, ls: C2}
      - {child: "1", decom: 01/08/2025, ls: E1}
    placed_adoption: [{child: "1", date_placed: 01/07/2025}]
    flags: {}
  - why: the latest time in care has no placement order, so the one before counts
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, ls: E1}
      - {child: "1", decom: 01/07/2025, ls: C2}
    placed_adoption: [{child: "1", date_placed: 02/07/2025}]
    flags: {episodes: [0], placed_adoption: [0]}
  - why: each decision of a child is judged for itself
    episodes:
      - {child: "1", decom: 01/05/2025, ls: E1}
    placed_adoption:
      - {child: "1", date_placed: 01/05/2025}
      - {child: "1", date_placed: 02/05/2025}
      - {child: "1", date_placed: 30/04/2025}
      - {child: "1", date_placed: 31/06/2025}
    flags: {episodes: [0], placed_adoption: [1]}
  - why: never a placement order, or a blank legal status
    episodes:
      - {child: "1", decom: 01/05/2025, dec: 01/06/2025, ls: V2}
      - {child: "1", decom: 01/06/2025, ls: ""}
    placed_adoption: [{child: "1", date_placed: 02/07/2025}]
    flags: {}
*/
with

first_orders as (

    select
        child,
        spell_no,
        decom,
        row_id

    from spell_of_episode

    where ls = 'E1'

    qualify row_number() over (
        partition by child, spell_no
        order by episode_no
    ) = 1

),

judged as (

    select
        placed_adoption.row_id as placed_adoption,
        placed_adoption.date_placed,
        first_orders.row_id as episodes,
        first_orders.decom

    from placed_adoption

    inner join care_spells
        on
            placed_adoption.child = care_spells.child
            and placed_adoption.date_placed >= care_spells.start_date

    inner join first_orders on care_spells.child = first_orders.child and care_spells.spell_no = first_orders.spell_no

    qualify row_number() over (
        partition by placed_adoption.row_id
        order by care_spells.spell_no desc
    ) = 1

)

select
    episodes,
    placed_adoption

from judged

where date_placed > decom
