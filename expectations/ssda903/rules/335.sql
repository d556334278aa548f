/*
title: Adopted by the foster carer or not
message: Whether the foster carer adopted (FOSTER_CARE) disagrees with the placement the child was adopted from.
  Correct one of the two.
level: query
topic: adoption
tables: [episodes, ad1]
fields: [place, foster_care]
first_year: 2024/25

examples:
  - why: placed with the current foster carer and not adopted by them, or the other way round, retired codes too
    ad1:
      - {child: "2", foster_care: "1"}
      - {child: "1", foster_care: "0"}
    episodes:
      - {child: "1", place: A3, rec: E12}
      - {child: "1", place: A5, rec: E11}
      - {child: "1", place: A2, rec: E1}
      - {child: "2", place: A4, rec: E11}
      - {child: "2", place: A6, rec: E12}
      - {child: "2", place: A1, rec: E1}
    flags: {ad1: [0, 1], episodes: [0, 1, 2, 3, 4, 5]}
  - why: placement and adopter agree, the episode did not end in adoption, or nothing usable is said
    ad1:
      - {child: "1", foster_care: "1"}
      - {child: "2", foster_care: "0"}
      - {child: "3", foster_care: ""}
      - {child: "4", foster_care: "2"}
    episodes:
      - {child: "1", place: A5, rec: E12}
      - {child: "1", place: A4, rec: X1}
      - {child: "1", place: U4, rec: E11}
      - {child: "2", place: A4, rec: E11}
      - {child: "2", place: A3, rec: X1}
      - {child: "3", place: A4, rec: E11}
      - {child: "3", place: A3, rec: E11}
      - {child: "4", place: A4, rec: E11}
      - {child: "4", place: A3, rec: E11}
    flags: {}
*/
select
    episodes.row_id as episodes,
    ad1.row_id as ad1

from episodes

inner join ad1 on episodes.child = ad1.child

where
    episodes.rec in ('E1', 'E11', 'E12')
    and (
        (episodes.place in ('A2', 'A3', 'A5') and ad1.foster_care = '0')
        or (episodes.place in ('A1', 'A4', 'A6') and ad1.foster_care = '1')
    )
