/*
title: Best interests decision after the adoption placement began
message: >-
  The decision that adoption is in the child's best interests comes before an adoption placement. Correct the decision
  date (DATE_INT) or the start of the placement.
level: error
topic: adoption
tables: [ad1, episodes]
fields: [place, decom, date_int]
first_year: 2024/25

examples:
  - why: decided the day after, for each kind of adoption placement, the first or a later one
    episodes:
      - {child: "1", place: A3, decom: 10/07/2025}
      - {child: "1", place: A4, decom: 10/07/2025}
      - {child: "1", place: A5, decom: 10/07/2025}
      - {child: "1", place: A6, decom: 10/07/2025}
    ad1: [{child: "1", date_int: 11/07/2025}]
    flags: {episodes: [0, 1, 2, 3], ad1: [0]}
  - why: decided between two adoption placements, so only the first is too early
    episodes:
      - {child: "1", place: A5, decom: 10/07/2025}
      - {child: "1", place: A6, decom: 11/07/2025}
      - {child: "2", place: A6, decom: 10/07/2025}
    ad1:
      - {child: "1", date_int: 11/07/2025}
      - {child: "2", date_int: 09/07/2025}
    flags: {episodes: [0], ad1: [0]}
  - why: decided on the day
    episodes: [{child: "1", place: A5, decom: 11/07/2025}]
    ad1: [{child: "1", date_int: 11/07/2025}]
    flags: {}
  - why: another placement, or none
    episodes:
      - {child: "1", place: U2, decom: 10/07/2025}
      - {child: "1", place: "", decom: 10/07/2025}
    ad1: [{child: "1", date_int: 11/07/2025}]
    flags: {}
  - why: a date that cannot be read
    episodes:
      - {child: "1", place: A5, decom: 31/06/2025}
      - {child: "2", place: A5, decom: 10/07/2025}
    ad1:
      - {child: "1", date_int: 11/07/2025}
      - {child: "2", date_int: ""}
    flags: {}
*/
select
    episodes.row_id as episodes,
    ad1.row_id as ad1

from episodes

inner join ad1 on episodes.child = ad1.child

where
    episodes.place in ('A3', 'A4', 'A5', 'A6')
    and ad1.date_int > episodes.decom
