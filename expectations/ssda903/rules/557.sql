/*
title: Due for adoption, left unadopted, plan not ended
message: >-
  The child was due for adoption and left care without being adopted. Give the date and the reason that the decision to
  place ended.
level: error
topic: adoption
tables: [episodes, placed_adoption]
fields: [date_placed_ceased, reason_placed_ceased, place, ls, rec]
first_year: 2024/25

examples:
  - why: each kind of adoption placement, or a placement order, without a decision
    episodes:
      - {child: "1", place: A3, ls: C2, rec: E4A}
      - {child: "2", place: A4, ls: "", rec: E4A}
      - {child: "3", place: A5, ls: C2, rec: E4A}
      - {child: "4", place: A6, ls: C2, rec: E4A}
      - {child: "5", place: U4, ls: E1, rec: E8}
      - {child: "6", place: "", ls: E1, rec: E8}
    placed_adoption: [{child: "9", date_placed_ceased: 20/08/2025, reason_placed_ceased: RD1}]
    flags: {episodes: [0, 1, 2, 3, 4, 5]}
  - why: the date or the reason is blank; the complete row of the child is not at fault
    episodes: [{child: "1", place: A5, ls: E1, rec: E4A}]
    placed_adoption:
      - {child: "1", date_placed_ceased: 20/08/2025, reason_placed_ceased: ""}
      - {child: "1", date_placed_ceased: "", reason_placed_ceased: RD1}
      - {child: "1", date_placed_ceased: 20/08/2025, reason_placed_ceased: RD1}
      - {child: "2", date_placed_ceased: "", reason_placed_ceased: ""}
    flags: {episodes: [0], placed_adoption: [0, 1]}
  - why: ended with date and reason, even a date nobody can read
    episodes: [{child: "1", place: A5, ls: E1, rec: E4A}]
    placed_adoption: [{child: "1", date_placed_ceased: 31/09/2025, reason_placed_ceased: RD1}]
    flags: {}
  - why: adopted, still in care, or on to another episode
    episodes:
      - {child: "1", place: A5, ls: E1, rec: E11}
      - {child: "2", place: A5, ls: E1, rec: E12}
      - {child: "3", place: A5, ls: E1, rec: X1}
      - {child: "4", place: A5, ls: E1, rec: ""}
    flags: {}
  - why: not due for adoption; a freeing order no longer counts
    episodes:
      - {child: "1", place: U4, ls: D1, rec: E4A}
      - {child: "2", place: "", ls: "", rec: E4A}
      - {child: "3", place: "", ls: V2, rec: E4A}
    flags: {}
*/
select
    episodes.row_id as episodes,
    placed_adoption.row_id as placed_adoption

from episodes

left join placed_adoption on episodes.child = placed_adoption.child

where
    (episodes.place in ('A3', 'A4', 'A5', 'A6') or episodes.ls = 'E1')
    and episodes.rec not in ('X1', 'E11', 'E12')
    and (placed_adoption.date_placed_ceased_text is null or placed_adoption.reason_placed_ceased is null)
