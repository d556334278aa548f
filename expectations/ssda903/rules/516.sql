/*
title: Guardianship with the former foster carer, but not fostered
message: >-
  Care ended in guardianship with the former foster carer (E45 or E46), so the child was fostered (U1 to U6). Correct
  the reason or the placement type.
level: error
topic: placement
tables: [episodes]
fields: [rec, place]
first_year: 2024/25

examples:
  - why: either reason from a home, or from nowhere known; an earlier foster placement does not help
    episodes:
      - {child: "1", rec: X1, place: U1}
      - {child: "1", rec: E45, place: K2}
      - {child: "2", rec: E46, place: K2}
      - {child: "3", rec: E46, place: ""}
    flags: {episodes: [1, 2, 3]}
  - why: each kind of foster placement
    episodes:
      - {child: "1", rec: E45, place: U1}
      - {child: "2", rec: E45, place: U2}
      - {child: "3", rec: E45, place: U3}
      - {child: "4", rec: E46, place: U4}
      - {child: "5", rec: E46, place: U5}
      - {child: "6", rec: E46, place: U6}
    flags: {}
  - why: guardianship with another carer, or still in care
    episodes:
      - {child: "1", rec: E47, place: K2}
      - {child: "2", rec: "", place: K2}
    flags: {}
*/
select row_id as episodes

from episodes

where
    rec in ('E45', 'E46')
    and coalesce(place, '') not in ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
